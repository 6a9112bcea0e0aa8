package vietqr.webhook;

import vietqr.payment.Direction;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a filter looks at.
 *
 * @param merchantId whose business it is
 * @param terminalCode {@code ""} if none
 */
public record EventFacts(
        String type, long merchantId, OptionalLong accountId, String terminalCode, Optional<Direction> direction) {}
