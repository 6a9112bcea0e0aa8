package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Now;
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

    private static final String BANK_WITH_BILLS = "BIDV";

    /** Of the schema. */
    private static final int LONGEST_HOLDER = 200;

    private final SecureRandom random = new SecureRandom();
    private final BankDirectory banks;
    private final AccountsInReach accounts;
    private final MerchantQrs merchantQrs;
    private final Payments payments;
    private final CodeText codeText;
    private final Now now;

    /** For the container's proxy only. */
    protected Issuing() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Issuing(
            BankDirectory banks,
            AccountsInReach accounts,
            MerchantQrs merchantQrs,
            Payments payments,
            CodeText codeText,
            Now now) {
        this.banks = banks;
        this.accounts = accounts;
        this.merchantQrs = merchantQrs;
        this.payments = payments;
        this.codeText = codeText;
        this.now = now;
    }

    public IssueResult issue(IssueCommand command) {
        Payee payee = command.payee();
        Optional<Bank> bank = banks.find(payee.bankCode());
        if (bank.isEmpty()) return new IssueResult.Rejected(ErrorCode.E24);
        if (!payee.encodable() || !encodable(command.amount())) return new IssueResult.Rejected(ErrorCode.E46);
        Optional<BankAccount> account = watched(command);
        boolean merchantQr = merchantQrs.meant(command, account);
        Optional<ErrorCode> fault = merchantQr ? merchantQrs.fault(command, account) : fault(command);
        if (fault.isPresent()) return new IssueResult.Rejected(fault.get());
        return issued(command, bank.get(), account, merchantQr);
    }

    private static Optional<ErrorCode> fault(IssueCommand command) {
        if (command.content() == null) return Optional.of(ErrorCode.E46);
        return wish(command).length() > LONGEST_CONTENT ? Optional.of(ErrorCode.E26) : Optional.empty();
    }

    private static String wish(IssueCommand command) {
        return PlainText.ofTransfer(command.content()).value();
    }

    private IssueResult issued(IssueCommand command, Bank bank, Optional<BankAccount> account, boolean merchantQr) {
        Optional<BankAccount> payee = account.filter(linked -> command.direction() == Direction.C);
        PaymentCode code = draw(bank, payee);
        Wording wording =
                merchantQr ? merchantQrs.word(command, payee.orElseThrow(), code) : word(command, bank, payee, code);
        Optional<PaymentRequest> request = account.filter(linked -> command.register())
                .map(linked -> payments.open(draft(
                        command, linked, wording, merchantQr ? merchantQrs.echo(command, linked) : command.echo())));
        return new IssueResult.Issued(
                bank,
                payee.map(BankAccount::holder)
                        .orElseGet(() -> shouted(command.payee().holder())),
                wording.content(),
                wording.payload(),
                account.isPresent(),
                payee.flatMap(BankAccount::virtualNumber),
                request);
    }

    /** BIDV finds what is paid into its virtual accounts by bills (wire reference, section 2.3). */
    private PaymentCode draw(Bank bank, Optional<BankAccount> payee) {
        boolean bill = bank.code().equals(BANK_WITH_BILLS)
                && payee.flatMap(BankAccount::virtualNumber).isPresent();
        if (!bill) return PaymentCode.draw(PaymentKind.DYNAMIC, random);
        PaymentCode id = PaymentCode.drawBill(now.get(), random);
        while (payments.known(id)) id = PaymentCode.drawBill(now.get(), random);
        return id;
    }

    private Wording word(IssueCommand command, Bank bank, Optional<BankAccount> payee, PaymentCode code) {
        String content = command.register() ? (code + " " + wish(command)).strip() : wish(command);
        String number =
                payee.map(BankAccount::codeNumber).orElse(command.payee().accountNumber());
        return new Wording(code, content, codeText.of(bank.bin(), number, command.amount(), content));
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

    private static Asked.Draft draft(IssueCommand command, BankAccount account, Wording wording, Echo echo) {
        return new Asked.Draft(
                PaymentKind.DYNAMIC,
                null,
                command.direction(),
                account.merchantId(),
                account.id(),
                wording.code(),
                command.amount(),
                wording.content(),
                wording.payload(),
                command.direction() == Direction.C ? null : keepable(command.payee()),
                echo);
    }
}
