package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.qr.Payload;
import vietqr.qr.PlainText;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Issues codes. The request is stored before the answer leaves, so that money can never come for a code we do not know
 * (wire reference, section 2.3, type 0).
 */
@ApplicationScoped
@Transactional
public class Issuing {
    /** Longest transfer text a merchant may send, after folding (wire reference, section 2.3). */
    static final int LONGEST_CONTENT = 50;

    static final int LONGEST_ACCOUNT = 19;

    /** The most one NAPAS247 transfer may carry is below this (format reference, section 5). */
    static final Vnd TRANSFER_LIMIT = Vnd.of(500_000_000);

    private final SecureRandom random = new SecureRandom();
    private final BankDirectory banks;
    private final BankAccounts accounts;
    private final Payments payments;

    /** For the container's proxy only. */
    protected Issuing() {
        this(null, null, null);
    }

    @Inject
    public Issuing(BankDirectory banks, BankAccounts accounts, Payments payments) {
        this.banks = banks;
        this.accounts = accounts;
        this.payments = payments;
    }

    public IssueResult issue(IssueCommand command) {
        Optional<Bank> bank = banks.find(command.bankCode());
        if (bank.isEmpty()) return new IssueResult.Rejected(ErrorCode.E24);
        if (!payable(command)) return new IssueResult.Rejected(ErrorCode.E46);
        String wish = PlainText.of(command.content()).toString();
        if (wish.length() > LONGEST_CONTENT) return new IssueResult.Rejected(ErrorCode.E26);

        Optional<BankAccount> account = accounts.linked(bank.get().bin(), command.accountNumber())
                .filter(found -> found.merchantId() == command.merchantId());
        PaymentCode code = PaymentCode.draw(random);
        String content = command.register() ? (code + " " + wish).strip() : wish;
        String payload = payload(bank.get(), command, content);
        Optional<PaymentRequest> request = account.filter(linked -> command.register())
                .map(linked -> payments.open(new PaymentRequest.Draft(
                        linked.merchantId(), linked.id(), code, command.amount(), content, payload, command.echo())));
        String holder = account.map(BankAccount::holder).orElseGet(() -> shouted(command.holder()));
        return new IssueResult.Issued(bank.get(), holder, content, payload, account.isPresent(), request);
    }

    private static boolean payable(IssueCommand command) {
        String number = command.accountNumber();
        boolean account = !number.isEmpty()
                && number.length() <= LONGEST_ACCOUNT
                && number.chars().allMatch(Issuing::letterOrDigit);
        return account && !command.amount().isZero() && command.amount().compareTo(TRANSFER_LIMIT) < 0;
    }

    private static boolean letterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static String payload(Bank bank, IssueCommand command, String content) {
        return Payload.transfer(bank.bin(), command.accountNumber())
                .withAmount(command.amount())
                .withPurpose(content)
                .text();
    }

    private static String shouted(String holder) {
        return PlainText.of(holder).toString().toUpperCase(Locale.ROOT);
    }
}
