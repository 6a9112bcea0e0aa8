package vietqr.payment;

import vietqr.kernel.Vnd;

import java.util.Optional;

/**
 * A merchant asks for a dynamic code.
 *
 * @param payee whom the code pays: the merchant, or with direction D a customer of the merchant's
 * @param payer with direction D the merchant's own account from which the money will leave, if the merchant named one
 * @param content the merchant's own transfer text, before folding and without payment code
 * @param register false: a plain code whose payment nobody waits for ({@code reconciliation} on the wire)
 */
public record IssueCommand(
        long merchantId,
        Direction direction,
        Payee payee,
        Optional<Payee> payer,
        Vnd amount,
        String content,
        boolean register,
        Echo echo) {}
