package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.qr.PlainText;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Issues dynamic codes. The request is stored before the answer leaves, so that money can never come for a code we do not
 * know (wire reference, section 2.3, type 0).
 */
@ApplicationScoped
@Transactional
public class Issuing {
    /** Longest transfer text a merchant may send, after folding (wire reference, section 2.3). */
    static final int LONGEST_CONTENT = 50;

    /**
     * What the thirteen characters of field 54 hold (format reference, section 5). Transfers between banks end earlier, at
     * a limit that is the payer's bank's to name; within one bank there is none.
     */
    public static final Vnd LARGEST_AMOUNT = Vnd.of(9_999_999_999_999L);

    /** Of the schema. */
    private static final int LONGEST_HOLDER = 200;

    private final SecureRandom random = new SecureRandom();
    private final BankDirectory banks;
    private final AccountsInReach accounts;
    private final Payments payments;
    private final CodeText codeText;

    /** For the container's proxy only. */
    protected Issuing() {
        this(null, null, null, null);
    }

    @Inject
    Issuing(BankDirectory banks, AccountsInReach accounts, Payments payments, CodeText codeText) {
        this.banks = banks;
        this.accounts = accounts;
        this.payments = payments;
        this.codeText = codeText;
    }

    public IssueResult issue(IssueCommand command) {
        Payee payee = command.payee();
        Optional<Bank> bank = banks.find(payee.bankCode());
        if (bank.isEmpty()) return new IssueResult.Rejected(ErrorCode.E24);
        if (!payee.encodable() || !encodable(command.amount())) return new IssueResult.Rejected(ErrorCode.E46);
        String wish = PlainText.ofTransfer(command.content()).value();
        if (wish.length() > LONGEST_CONTENT) return new IssueResult.Rejected(ErrorCode.E26);

        PaymentCode code = PaymentCode.draw(PaymentKind.DYNAMIC, random);
        String content = command.register() ? (code + " " + wish).strip() : wish;
        String payload = codeText.of(bank.get().bin(), payee.accountNumber(), command.amount(), content);
        Optional<BankAccount> account = watched(command);
        Optional<PaymentRequest> request = account.filter(linked -> command.register())
                .map(linked -> payments.open(draft(command, linked, code, content, payload)));
        String holder = account.filter(linked -> command.direction() == Direction.C)
                .map(BankAccount::holder)
                .orElseGet(() -> shouted(payee.holder()));
        return new IssueResult.Issued(bank.get(), holder, content, payload, account.isPresent(), request);
    }

    static boolean encodable(Vnd amount) {
        return !amount.isZero() && amount.compareTo(LARGEST_AMOUNT) <= 0;
    }

    static String shouted(String holder) {
        return PlainText.of(holder).value().toUpperCase(Locale.ROOT);
    }

    private static String keepable(Payee payee) {
        String holder = shouted(payee.holder());
        return holder.substring(0, Math.min(LONGEST_HOLDER, holder.length()));
    }

    /** The linked account in the merchant's reach on which the payment will show: the payee's, or the payer's when money goes out. */
    private Optional<BankAccount> watched(IssueCommand command) {
        Optional<Payee> own = command.direction() == Direction.C ? Optional.of(command.payee()) : command.payer();
        return own.flatMap(party -> banks.find(party.bankCode())
                .flatMap(bank -> accounts.of(command.merchantId(), bank.bin(), party.accountNumber())));
    }

    private static Asked.Draft draft(
            IssueCommand command, BankAccount account, PaymentCode code, String content, String payload) {
        return new Asked.Draft(
                PaymentKind.DYNAMIC,
                null,
                command.direction(),
                account.merchantId(),
                account.id(),
                code,
                command.amount(),
                content,
                payload,
                command.direction() == Direction.C ? null : keepable(command.payee()),
                command.echo());
    }
}
