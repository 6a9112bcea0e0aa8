package vietqr.payment;

import vietqr.kernel.Vnd;

import java.util.Optional;

/**
 * A merchant asks for a dynamic code.
 *
 * @param payee whom the code pays: the merchant, or with direction D a customer of the merchant's
 * @param payer with direction D the merchant's own account from which the money will leave, if the merchant named one
 * @param content the merchant's own transfer text, before folding and without payment code; null if the merchant gave none,
 *     which does for a merchant QR only
 * @param register false: a plain code whose payment nobody waits for ({@code reconciliation} on the wire)
 * @param merchantQr as MB's merchant QR, even if the account's codes are not always that
 */
public record IssueCommand(
        long merchantId,
        Direction direction,
        Payee payee,
        Optional<Payee> payer,
        Vnd amount,
        String content,
        boolean register,
        boolean merchantQr,
        Echo echo) {

    /** In the way that is usual for the account. */
    public IssueCommand(
            long merchantId,
            Direction direction,
            Payee payee,
            Optional<Payee> payer,
            Vnd amount,
            String content,
            boolean register,
            Echo echo) {
        this(merchantId, direction, payee, payer, amount, content, register, false, echo);
    }
}
