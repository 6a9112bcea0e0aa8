package vietqr.web.pay;

import vietqr.kernel.Vnd;
import vietqr.payment.Balance;

/**
 * The money of one payment request as its payer sees it.
 *
 * @param left what has come and was not given back
 */
public record Sums(Vnd asked, Vnd left, Vnd refunded) {
    public static Sums of(Balance balance) {
        Vnd come = balance.received().plus(balance.surplus());
        return new Sums(balance.asked(), over(come, balance.refunded()), balance.refunded());
    }

    /** What has not come yet, or was given back. */
    public Vnd missing() {
        return over(asked, left);
    }

    /** What is too much. */
    public Vnd excess() {
        return over(left, asked);
    }

    private static Vnd over(Vnd one, Vnd other) {
        return one.compareTo(other) > 0 ? one.minus(other) : Vnd.ZERO;
    }
}
