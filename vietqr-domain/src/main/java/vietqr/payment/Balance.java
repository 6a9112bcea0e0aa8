package vietqr.payment;

import vietqr.kernel.Vnd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The account of a request that is paid once: what was asked for, what has come and gone back, and the state this amounts
 * to. Pure: each event gives the next balance and says what it meant. No movement is ever lost: it counts as received or as
 * surplus, and {@code received + surplus} is the sum of all movements in whatever order they are told of. What is decided
 * by time is decided by when things happened, not by when we heard of them.
 *
 * @param payableUntil the last moment for a payment in time
 * @param received money that counts towards what was asked for
 * @param surplus money that came when nothing was to be paid any more
 * @param refunded what has gone back of either
 * @param lastMoneyAt when the latest of the received money came
 * @param cancelledAt when the merchant withdrew the request
 */
public record Balance(
        Vnd asked,
        Instant payableUntil,
        PaymentState state,
        Vnd received,
        Vnd surplus,
        Vnd refunded,
        Optional<Instant> lastMoneyAt,
        Optional<Instant> cancelledAt) {

    static Balance opened(Vnd asked, Instant payableUntil) {
        return new Balance(
                asked,
                payableUntil,
                PaymentState.WAITING,
                Vnd.ZERO,
                Vnd.ZERO,
                Vnd.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    /** The balance after an event, and what the event meant. */
    public record Step(Balance after, Effect effect) {}

    /** @param at when the bank says the money came */
    public Step receive(Vnd amount, Instant at) {
        boolean cameBeforeCancel = state == PaymentState.CANCELLED
                && cancelledAt.filter(at::isBefore).isPresent();
        if (state.takesMoney() || cameBeforeCancel) return count(amount, at);
        Effect effect = state == PaymentState.CANCELLED ? Effect.AFTER_CANCEL : Effect.DUPLICATE;
        return new Step(with(state, received, surplus.plus(amount), refunded, lastMoneyAt), effect);
    }

    private Step count(Vnd amount, Instant at) {
        Vnd sum = received.plus(amount);
        Instant last = lastMoneyAt.filter(at::isBefore).orElse(at);
        Effect effect = effectOf(sum, last);
        PaymentState next =
                switch (effect) {
                    case PART -> PaymentState.UNDERPAID;
                    case OVER -> PaymentState.OVERPAID;
                    case LATE -> PaymentState.PAID_LATE;
                    default -> PaymentState.PAID;
                };
        return new Step(with(next, sum, surplus, refunded, Optional.of(last)), effect);
    }

    private Effect effectOf(Vnd sum, Instant last) {
        int compared = sum.compareTo(asked);
        if (compared < 0) return Effect.PART;
        if (compared > 0) return Effect.OVER;
        if (last.isAfter(payableUntil)) return Effect.LATE;
        return received.isZero() ? Effect.EXACT : Effect.COMPLETING;
    }

    /** Only what waits without money expires. */
    Step expire(Instant now) {
        if (state != PaymentState.WAITING || !now.isAfter(payableUntil)) return nothing();
        return new Step(with(PaymentState.EXPIRED, received, surplus, refunded, lastMoneyAt), Effect.EXPIRED);
    }

    /** Only what waits without money can be withdrawn. */
    Step cancel(Instant now) {
        if (state != PaymentState.WAITING) return nothing();
        Balance after = new Balance(
                asked,
                payableUntil,
                PaymentState.CANCELLED,
                received,
                surplus,
                refunded,
                lastMoneyAt,
                Optional.of(now));
        return new Step(after, Effect.CANCELLED);
    }

    /**
     * Money has gone back. As long as what was asked for is still there, the request is no less paid than before; giving
     * back exactly what was too much makes it paid.
     */
    Step refund(Vnd amount) {
        Vnd back = refunded.plus(amount);
        return new Step(with(stateAfterRefund(back), received, surplus, back, lastMoneyAt), Effect.REFUNDED);
    }

    private PaymentState stateAfterRefund(Vnd back) {
        if (state == PaymentState.CANCELLED) return state;
        if (come().compareTo(back) <= 0) return PaymentState.REFUNDED;
        int left = come().minus(back).compareTo(asked);
        if (left < 0) return PaymentState.PARTLY_REFUNDED;
        return left == 0 && state == PaymentState.OVERPAID ? PaymentState.PAID : state;
    }

    /**
     * Some of the money was taken back, because it had been put down to the wrong request: what is left is counted again as
     * if the rest had never come. A request may have been withdrawn only before any of what is left was put down to it.
     *
     * @param left in the order in which it was booked, with all that was refunded
     * @throws IllegalStateException if more would have been refunded than came, or not all that was refunded is there
     */
    Step recount(List<Posting> left, Instant now) {
        Balance again = opened(asked, payableUntil);
        if (cancelledAt.isPresent()) again = again.cancel(cancelledAt.get()).after();
        for (Posting posting : left) again = posting.addedTo(again);
        if (!again.refunded.equals(refunded)) throw new IllegalStateException("refunds do not add up");
        if (again.come().compareTo(refunded) < 0) throw new IllegalStateException("more refunded than came");
        return new Step(again.expire(now).after(), Effect.REVERSED);
    }

    private Vnd come() {
        return received.plus(surplus);
    }

    private Step nothing() {
        return new Step(this, Effect.NOTHING);
    }

    private Balance with(PaymentState next, Vnd in, Vnd more, Vnd back, Optional<Instant> last) {
        return new Balance(asked, payableUntil, next, in, more, back, last, cancelledAt);
    }
}
