package vietqr.payment;

import vietqr.kernel.Vnd;

/**
 * A merchant asks for a dynamic code.
 *
 * @param bankCode bank code or six-digit BIN, as sent
 * @param holder the account holder's name as sent; shown when the account is not one of ours
 * @param content the merchant's own transfer text, before folding and without payment code
 * @param register false: a plain code whose payment nobody waits for ({@code reconciliation} on the wire)
 */
public record IssueCommand(
        long merchantId,
        String bankCode,
        String accountNumber,
        String holder,
        Vnd amount,
        String content,
        boolean register,
        Echo echo) {}
