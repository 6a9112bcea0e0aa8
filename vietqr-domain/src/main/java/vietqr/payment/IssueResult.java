package vietqr.payment;

import vietqr.bank.Bank;
import vietqr.kernel.ErrorCode;

import java.util.Optional;

/** What became of an {@link IssueCommand}. */
public sealed interface IssueResult {
    /**
     * A code that can be paid.
     *
     * @param content the transfer text, payment code first unless the code is a merchant QR
     * @param payload the EMVCo text of the code
     * @param linked whether the account is one of the merchant's that its bank tells us about
     * @param virtualAccount into which the code pays, if the bank has given the account one
     * @param request what we wait for; empty when the account is not linked or nobody asked us to wait
     */
    record Issued(
            Bank bank,
            String holder,
            String content,
            String payload,
            boolean linked,
            Optional<String> virtualAccount,
            Optional<PaymentRequest> request)
            implements IssueResult {}

    /** Nothing was issued and nothing stored. */
    record Rejected(ErrorCode code) implements IssueResult {}
}
