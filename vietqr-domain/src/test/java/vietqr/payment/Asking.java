package vietqr.payment;

import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.testing.FakeEvent;

import java.util.Optional;

/** Asks for codes on behalf of the tests of higher rooms. */
public final class Asking {
    private final Issuing issuing;
    private final Standing standing;

    public Asking(EntityManager em) {
        BankDirectory banks = BankDirectory.shipped();
        Merchants merchants = new Merchants(em, new Now());
        AccountsInReach accounts = new AccountsInReach(new BankAccounts(em, new Now()), merchants);
        Payments payments = new Payments(em, new Now(), new FakeEvent<>());
        CodeText codeText = new CodeText("11");
        ReceivingTerminals terminals = new ReceivingTerminals(merchants, new TerminalAccounts(em));
        MerchantQrs merchantQrs = new MerchantQrs(banks, terminals, codeText);
        this.issuing = new Issuing(banks, accounts, merchantQrs, payments, codeText, new Now());
        this.standing = new Standing(banks, accounts, terminals, payments, codeText);
    }

    public PaymentRequest dynamic(BankAccount account, Vnd amount) {
        return dynamic(account, amount, "ORD1");
    }

    public PaymentRequest dynamic(BankAccount account, Vnd amount, String orderId) {
        IssueResult result = issuing.issue(new IssueCommand(
                account.merchantId(),
                Direction.C,
                new Payee(account.bankBin(), account.number(), "SHOP"),
                Optional.empty(),
                amount,
                "THANH TOAN",
                true,
                echo(orderId, null, "")));
        return ((IssueResult.Issued) result).request().orElseThrow();
    }

    /** The text of a static code (amount zero) or of a semi-dynamic one. */
    public String standing(BankAccount account, String terminal, String service, Vnd amount) {
        PaymentKind kind = amount.isZero() ? PaymentKind.STATIC : PaymentKind.SEMI_DYNAMIC;
        IssueResult result = standing(new StandingCommand(
                account.merchantId(),
                kind,
                new Payee(account.bankBin(), account.number(), "SHOP"),
                amount,
                "",
                echo("", terminal, service)));
        return ((IssueResult.Issued) result).content();
    }

    public IssueResult dynamic(IssueCommand command) {
        return issuing.issue(command);
    }

    /** For tests of rooms that need the desk itself. */
    public Issuing issuing() {
        return issuing;
    }

    /** The same of standing codes. */
    public Standing standing() {
        return standing;
    }

    IssueResult standing(StandingCommand command) {
        return standing.issue(command);
    }

    static Echo echo(String orderId, String terminal, String service) {
        return new Echo(orderId, terminal, "", service, "", "", "", "[]");
    }
}
