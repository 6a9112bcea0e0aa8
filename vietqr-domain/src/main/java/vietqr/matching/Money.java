package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentCode;

import java.time.Instant;
import java.util.Optional;

/**
 * The money that moved, as matching sees it.
 *
 * @param accountId of the linked account it moved on
 * @param content the whole transfer text as received
 * @param occurredAt when the bank says it happened
 * @param named the code that the bank names as the one that was paid; empty where only the text can tell
 */
public record Money(
        long accountId,
        Direction direction,
        Vnd amount,
        String content,
        Instant occurredAt,
        Optional<PaymentCode> named) {
    /** Of which nothing is known but the text. */
    public Money(long accountId, Direction direction, Vnd amount, String content, Instant occurredAt) {
        this(accountId, direction, amount, content, occurredAt, Optional.empty());
    }
}
