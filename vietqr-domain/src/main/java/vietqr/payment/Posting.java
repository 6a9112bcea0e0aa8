package vietqr.payment;

import vietqr.kernel.Vnd;

import java.time.Instant;

/**
 * Money that came for a request or went back, when its balance is counted again.
 *
 * @param at when the bank says it happened
 * @param bookedAt when it was counted first
 */
public record Posting(boolean came, Vnd amount, Instant at, Instant bookedAt) {
    /** Money that came. */
    public static Posting in(Vnd amount, Instant at, Instant bookedAt) {
        return new Posting(true, amount, at, bookedAt);
    }

    /** Money that was given back. */
    static Posting out(Vnd amount, Instant at) {
        return new Posting(false, amount, at, at);
    }

    Balance addedTo(Balance balance) {
        return came
                ? balance.receive(amount, at).after()
                : balance.refund(amount).after();
    }
}
