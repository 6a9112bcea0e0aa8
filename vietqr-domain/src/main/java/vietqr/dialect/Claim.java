package vietqr.dialect;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;

/**
 * That money has moved, as a message claims it.
 *
 * @param transactionId the sender's id of the movement
 * @param reference the bank's own reference; empty if the sender does not give it
 * @param place on which account
 * @param content the transfer text; empty if the sender does not give it
 */
public record Claim(
        String transactionId,
        String reference,
        Place place,
        Direction direction,
        Vnd amount,
        String content,
        Instant occurredAt) {

    /** How a message names the account. */
    public sealed interface Place {
        /** @param bank what the sender calls the bank; empty if it does not say */
        record Account(String bank, String number) implements Place {}

        /**
         * By the terminal whose code was paid, and the merchant's order.
         *
         * @param order empty for a reusable code
         */
        record Terminal(String code, String order) implements Place {}

        /**
         * By the bill that was paid.
         *
         * @param service what the bank calls the service we are
         * @param customer account the bill is for
         */
        record Bill(String service, String customer, String bill) implements Place {}
    }

    /** Whether both claim the same; case in references does not count, and what may be told differently by the same bank, such as the time, is not compared. */
    public boolean agreesWith(Claim other) {
        return reference.equalsIgnoreCase(other.reference)
                && place.equals(other.place)
                && direction == other.direction
                && amount.equals(other.amount);
    }
}
