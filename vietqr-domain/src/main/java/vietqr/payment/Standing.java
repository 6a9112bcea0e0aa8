package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.payment.Asked.Draft;
import vietqr.qr.PlainText;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Issues the reusable codes of points of sale (wire reference, section 2.3, types 1 and 3). There is one for each account
 * and terminal, and for each service there; asked for again, it keeps its payment code and takes the new amount and text.
 */
@ApplicationScoped
@Transactional
public class Standing {
    static final int LONGEST_STATIC_CONTENT = 20;

    /** Old documents say 19, newer ones 23 (wire reference, section 14). */
    static final int LONGEST_SEMI_DYNAMIC_CONTENT = 23;

    static final int LONGEST_SERVICE_CODE = 19;

    private static final String BANK_WITH_STANDING_CODES = "MB";

    private final SecureRandom random = new SecureRandom();
    private final BankDirectory banks;
    private final AccountsInReach accounts;
    private final ReceivingTerminals terminals;
    private final Payments payments;
    private final CodeText codeText;

    /** For the container's proxy only. */
    protected Standing() {
        this(null, null, null, null, null);
    }

    @Inject
    Standing(
            BankDirectory banks,
            AccountsInReach accounts,
            ReceivingTerminals terminals,
            Payments payments,
            CodeText codeText) {
        this.banks = banks;
        this.accounts = accounts;
        this.terminals = terminals;
        this.payments = payments;
        this.codeText = codeText;
    }

    public IssueResult issue(StandingCommand command) {
        Optional<Bank> bank = banks.find(command.payee().bankCode());
        if (bank.isEmpty()) return new IssueResult.Rejected(ErrorCode.E24);
        PlainText content = PlainText.ofTransfer(command.content());
        Optional<ErrorCode> fault = fault(command, bank.get(), content);
        if (fault.isPresent()) return new IssueResult.Rejected(fault.get());
        Optional<BankAccount> account = accounts.of(
                command.merchantId(), bank.get().bin(), command.payee().accountNumber());
        if (account.isEmpty()) return new IssueResult.Rejected(ErrorCode.E25);
        if (!terminals.include(account.get(), command.echo().terminalCode()))
            return new IssueResult.Rejected(ErrorCode.E152);
        boolean merchantQr = command.merchantQr() || account.get().merchantQr();
        if (merchantQr && !CodeText.fitsLabel(command.echo().terminalCode()))
            return new IssueResult.Rejected(ErrorCode.E35);
        return issued(command, bank.get(), account.get(), merchantQr);
    }

    /**
     * The code of a point of sale as our own portal and API show it: made when it is first asked for, and then as it is. At
     * whichever bank, for that MB alone has such codes is a rule of the public API.
     *
     * @return its EMVCo text; empty if the account is not linked, is not the terminal's, or cannot name it in a merchant QR
     */
    public Optional<String> codeOf(BankAccount account, String terminalCode) {
        if (!account.linked() || !terminals.include(account, terminalCode)) return Optional.empty();
        if (account.merchantQr() && !CodeText.fitsLabel(terminalCode)) return Optional.empty();
        StandingCommand command = new StandingCommand(
                account.merchantId(),
                PaymentKind.STATIC,
                new Payee(account.bankBin(), account.number(), account.holder()),
                Vnd.ZERO,
                "",
                new Echo("", terminalCode, "", "", "", "", "", "[]"));
        Optional<PaymentRequest> before = payments.lockStanding(standingKey(command, account));
        if (before.isPresent()) return before.map(PaymentRequest::payload);
        Bank bank = banks.find(account.bankBin()).orElseThrow();
        return Optional.of(issued(command, bank, account, account.merchantQr()).payload());
    }

    private static Optional<ErrorCode> fault(StandingCommand command, Bank bank, PlainText content) {
        boolean ofMb = bank.code().equals(BANK_WITH_STANDING_CODES);
        int length = content.value().length();
        if (command.kind() == PaymentKind.STATIC) {
            if (!ofMb) return Optional.of(ErrorCode.E151);
            return length > LONGEST_STATIC_CONTENT ? Optional.of(ErrorCode.E26) : Optional.empty();
        }
        String service = command.echo().serviceCode();
        boolean right = ofMb
                && Issuing.encodable(command.amount())
                && length <= LONGEST_SEMI_DYNAMIC_CONTENT
                && !service.isBlank()
                && service.length() <= LONGEST_SERVICE_CODE;
        return right ? Optional.empty() : Optional.of(ErrorCode.E46);
    }

    private IssueResult.Issued issued(StandingCommand command, Bank bank, BankAccount account, boolean merchantQr) {
        String key = standingKey(command, account);
        Optional<PaymentRequest> before = payments.lockStanding(key);
        PaymentCode code = before.map(PaymentRequest::code).orElseGet(() -> PaymentCode.draw(command.kind(), random));
        Vnd amount = command.kind() == PaymentKind.STATIC ? Vnd.ZERO : command.amount();
        Wording wording = word(command, account, amount, code, merchantQr);
        Draft draft = new Draft(
                command.kind(),
                key,
                Direction.C,
                account.merchantId(),
                account.id(),
                code,
                amount,
                wording.content(),
                wording.payload(),
                null,
                command.echo().withoutOrder());
        before.ifPresentOrElse(known -> known.reissue(draft), () -> payments.open(draft));
        return new IssueResult.Issued(
                bank,
                account.holder(),
                wording.content(),
                wording.payload(),
                true,
                account.virtualNumber(),
                Optional.empty());
    }

    /** In a merchant QR the payment code is the trace inside the QR, and the text is the merchant's or the terminal's code. */
    private Wording word(
            StandingCommand command, BankAccount account, Vnd amount, PaymentCode code, boolean merchantQr) {
        String wish = PlainText.ofTransfer(command.content()).value();
        String terminal = command.echo().terminalCode();
        String traced = (code + " " + wish).strip();
        String bin = account.bankBin();
        String number = account.codeNumber();
        if (!merchantQr) return new Wording(code, traced, codeText.of(bin, number, amount, traced));
        String payload = codeText.of(bin, number, amount, traced, new CodeText.Labels("", terminal));
        return new Wording(code, wish.isEmpty() ? terminal : wish, payload);
    }

    /** The wire's codes may hold any character, so each is preceded by its length. */
    private static String standingKey(StandingCommand command, BankAccount account) {
        String terminal = command.echo().terminalCode();
        String service =
                command.kind() == PaymentKind.STATIC ? "" : command.echo().serviceCode();
        return String.join(
                "|", Long.toString(account.id()), command.kind().name(), terminal.length() + ":" + terminal, service);
    }
}
