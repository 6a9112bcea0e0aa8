package vietqr.payment;

import vietqr.kernel.Vnd;

import java.util.List;

/**
 * What a choice of payment requests comes to. Codes that are paid many times are left out: nothing certain was asked for with them.
 *
 * @param count how many there are
 * @param received all that came, in time or not
 * @param refunded what has gone back of it
 */
public record PaymentTotals(int count, Vnd asked, Vnd received, Vnd refunded) {
    private static final PaymentTotals NONE = new PaymentTotals(0, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);

    static PaymentTotals of(List<PaymentRequest> requests) {
        return requests.stream()
                .filter(request -> !request.kind().standing())
                .map(PaymentRequest::balance)
                .reduce(NONE, PaymentTotals::with, (one, other) -> {
                    throw new IllegalStateException("these are added one after the other");
                });
    }

    private PaymentTotals with(Balance one) {
        return new PaymentTotals(
                count + 1,
                asked.plus(one.asked()),
                received.plus(one.received()).plus(one.surplus()),
                refunded.plus(one.refunded()));
    }
}
