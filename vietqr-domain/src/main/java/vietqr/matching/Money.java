package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;

/**
 * The money that moved, as matching sees it.
 *
 * @param accountId of the linked account it moved on
 * @param content the whole transfer text as received
 * @param occurredAt when the bank says it happened
 */
public record Money(long accountId, Direction direction, Vnd amount, String content, Instant occurredAt) {}
