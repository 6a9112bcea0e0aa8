package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.qr.PlainText;

import java.util.Optional;

/**
 * Dynamic codes as MB's merchant QR (wire reference, section 2.3, "flow 2"). The merchant's text stays without a payment code;
 * that is the trace inside the QR, in front of the text, and the order stands in the reference label, by which the bank names it.
 */
@ApplicationScoped
class MerchantQrs {
    static final int LONGEST_CONTENT = 19;
    static final int LONGEST_ORDER = 13;

    private static final String BANK = "MB";

    private final BankDirectory banks;
    private final ReceivingTerminals terminals;
    private final CodeText codeText;

    /** For the container's proxy only. */
    protected MerchantQrs() {
        this(null, null, null);
    }

    @Inject
    MerchantQrs(BankDirectory banks, ReceivingTerminals terminals, CodeText codeText) {
        this.banks = banks;
        this.terminals = terminals;
        this.codeText = codeText;
    }

    /** Whether the merchant or the account wants it so; money that goes out, and codes nobody waits for, never are. */
    boolean meant(IssueCommand command, Optional<BankAccount> account) {
        boolean wanted =
                command.merchantQr() || account.filter(BankAccount::merchantQr).isPresent();
        return wanted && command.register() && command.direction() == Direction.C;
    }

    Optional<ErrorCode> fault(IssueCommand command, Optional<BankAccount> account) {
        if (account.filter(this::atMb).isEmpty()) return Optional.of(ErrorCode.E36);
        String order = command.echo().orderId();
        boolean fits = wish(command).length() <= LONGEST_CONTENT
                && order.length() <= LONGEST_ORDER
                && (order.isBlank() || CodeText.fitsLabel(order));
        if (!fits) return Optional.of(ErrorCode.E34);
        return terminal(command, account.get()).isPresent() ? Optional.empty() : Optional.of(ErrorCode.E35);
    }

    /** @throws java.util.NoSuchElementException if there is a {@link #fault} */
    Wording word(IssueCommand command, BankAccount account, PaymentCode code) {
        String wish = wish(command);
        String order = command.echo().orderId();
        CodeText.Labels labels = new CodeText.Labels(
                order.isBlank() ? code.value() : order,
                terminal(command, account).orElseThrow());
        String purpose = (code + " " + wish).strip();
        String payload = codeText.of(account.bankBin(), account.codeNumber(), command.amount(), purpose, labels);
        return new Wording(code, wish.isEmpty() ? code.value() : wish, payload);
    }

    /** What the merchant sent, at the terminal that the code names: the bank will name it too. */
    Echo echo(IssueCommand command, BankAccount account) {
        return command.echo().at(terminal(command, account).orElseThrow());
    }

    private boolean atMb(BankAccount account) {
        return banks.find(account.bankBin())
                .map(Bank::code)
                .filter(BANK::equals)
                .isPresent();
    }

    private Optional<String> terminal(IssueCommand command, BankAccount account) {
        return terminals.labelOf(account, command.echo().terminalCode());
    }

    private static String wish(IssueCommand command) {
        return PlainText.ofTransfer(command.content() == null ? "" : command.content())
                .value();
    }
}
