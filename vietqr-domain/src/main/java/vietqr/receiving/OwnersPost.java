package vietqr.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.joining.OwnerLetters;
import vietqr.kernel.Masked;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.onboarding.TerminalMoved;
import vietqr.settings.Settings;

import java.util.Optional;
import java.util.OptionalLong;

/** Tells all owners of a merchant by letter where its money is to go, each time something becomes of it. */
@ApplicationScoped
class OwnersPost {
    private final OwnerLetters letters;
    private final Merchants merchants;
    private final ReceivingAccounts receiving;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Settings settings;

    /** For the container's proxy only. */
    protected OwnersPost() {
        this(null, null, null, null, null, null);
    }

    @Inject
    OwnersPost(
            OwnerLetters letters,
            Merchants merchants,
            ReceivingAccounts receiving,
            BankAccounts accounts,
            BankDirectory banks,
            Settings settings) {
        this.letters = letters;
        this.merchants = merchants;
        this.receiving = receiving;
        this.accounts = accounts;
        this.banks = banks;
        this.settings = settings;
    }

    void tell(AccountChange change) {
        letters.owe(
                change.merchantId(),
                "receiving." + change.state(),
                whose(change),
                called(change.fromAccount()),
                called(OptionalLong.of(change.toAccount())),
                change.dueAt().map(OwnerLetters::when).orElse(""),
                change.reason(),
                settings.publicUrl() + "/receiving/view.xhtml?id=" + change.id());
    }

    /** A partner's system moves terminals at once, as the wire wants it; owners are told all the same. */
    void onMoved(@Observes TerminalMoved moved) {
        letters.owe(
                moved.merchantId(),
                "receiving.SYNCED",
                merchants.find(moved.merchantId()).map(Merchant::name).orElse("") + " · " + moved.terminalCode(),
                called(OptionalLong.of(moved.fromAccount())),
                called(OptionalLong.of(moved.toAccount())),
                settings.publicUrl() + "/receiving/list.xhtml");
    }

    /** The merchant, and the terminal if it is about one. */
    private String whose(AccountChange change) {
        String merchant =
                merchants.find(change.merchantId()).map(Merchant::name).orElse("");
        if (change.terminalId().isEmpty()) return merchant;
        return receiving
                .terminal(change.merchantId(), change.terminalId().getAsLong())
                .map(Terminal::code)
                .map(code -> merchant + " · " + code)
                .orElse(merchant);
    }

    private String called(OptionalLong accountId) {
        Optional<BankAccount> account = accountId.isPresent() ? accounts.find(accountId.getAsLong()) : Optional.empty();
        return account.map(known ->
                        banks.find(known.bankBin()).orElseThrow().shortName() + " " + Masked.account(known.number()))
                .orElse("—");
    }
}
