package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import vietqr.api.problem.Problem;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.kernel.WebLink;
import vietqr.payment.AccountsInReach;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.Payee;
import vietqr.receiving.ReceivingAccounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a caller wants to be paid. Only linked accounts will do: nobody would tell us of money on another. */
@ApplicationScoped
class PaymentRequestWish {
    static final Set<String> FIELDS =
            Set.of("accountNumber", "bank", "amount", "content", "orderId", "terminalCode", "note", "returnUrl");

    private final AccountsInReach accounts;
    private final BankAccounts bankAccounts;
    private final ReceivingAccounts receiving;
    private final BankDirectory banks;

    /** For the container's proxy only. */
    protected PaymentRequestWish() {
        this(null, null, null, null);
    }

    @Inject
    PaymentRequestWish(
            AccountsInReach accounts, BankAccounts bankAccounts, ReceivingAccounts receiving, BankDirectory banks) {
        this.accounts = accounts;
        this.bankAccounts = bankAccounts;
        this.receiving = receiving;
        this.banks = banks;
    }

    IssueCommand read(Body body, long merchantId) {
        Vnd amount = body.amount("amount");
        Echo echo = new Echo(
                body.textOf("orderId"),
                body.optional("terminalCode"),
                "",
                "",
                "",
                link(body.textOf("returnUrl")),
                body.textOf("note"),
                "[]");
        if (!echo.keepable()) throw refused(ErrorCode.E34);
        String content = body.textOf("content");
        String number = body.textOf("accountNumber");
        Payee payee = number.isEmpty()
                ? payee(merchantId, body.textOf("terminalCode"))
                : payee(number, Asked.text(body.optional("bank")), merchantId);
        return new IssueCommand(merchantId, Direction.C, payee, Optional.empty(), amount, content, true, echo);
    }

    /** The payment page leads there, so it must be nothing that could run in the page. */
    private static String link(String text) {
        if (text.isEmpty() || WebLink.usable(text)) return text;
        throw Asked.refused("returnUrl", "must be an absolute address that begins with https:// or http://");
    }

    /** Where money goes if nobody says: to the terminal's account, or else to the merchant's. */
    private Payee payee(long merchantId, String terminalCode) {
        return receiving
                .ofCode(merchantId, terminalCode)
                .filter(BankAccount::linked)
                .map(PaymentRequestWish::payee)
                .orElseThrow(() -> Asked.refused(
                        "accountNumber", "is required, for the account that money goes to otherwise is not linked"));
    }

    private static Payee payee(BankAccount account) {
        return new Payee(account.bankBin(), account.number(), account.holder());
    }

    private Payee payee(String number, Optional<String> bank, long merchantId) {
        List<BankAccount> found = accounts.of(merchantId, number).stream()
                .filter(account -> bank.isEmpty() || isAt(account, bank.get()))
                .toList();
        if (found.isEmpty() && bankAccounts.resting(merchantId, number))
            throw Asked.refused(
                    "accountNumber",
                    "is an account that rests: resume it in the portal, or agree again if its consent has ended");
        if (found.isEmpty()) throw refused(ErrorCode.E25);
        if (found.size() > 1) throw Asked.refused("bank", "is required, for several banks use this number");
        return payee(found.get(0));
    }

    private boolean isAt(BankAccount account, String bank) {
        return banks.find(bank)
                .filter(known -> known.bin().equals(account.bankBin()))
                .isPresent();
    }

    static WebApplicationException refused(ErrorCode code) {
        return new WebApplicationException(Problem.of(code));
    }
}
