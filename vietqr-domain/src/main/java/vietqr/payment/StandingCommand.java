package vietqr.payment;

import vietqr.kernel.Vnd;

/**
 * A merchant asks for the reusable code of a point of sale.
 *
 * @param kind static or semi-dynamic
 * @param amount zero for a static code
 * @param content the merchant's own transfer text, may be empty for a static code
 * @param merchantQr as MB's merchant QR, even if the account's codes are not always that
 */
public record StandingCommand(
        long merchantId, PaymentKind kind, Payee payee, Vnd amount, String content, boolean merchantQr, Echo echo) {
    /** In the way that is usual for the account. */
    public StandingCommand(long merchantId, PaymentKind kind, Payee payee, Vnd amount, String content, Echo echo) {
        this(merchantId, kind, payee, amount, content, false, echo);
    }
}
