package vietqr.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.merchant.Members;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.receiving.AccountChange;
import vietqr.receiving.AccountChanges;
import vietqr.receiving.ReceivingAccounts;
import vietqr.settings.Settings;
import vietqr.web.session.CurrentPerson;

import java.util.List;
import java.util.OptionalLong;

/** What the two sides of a change are called, and the changes that everybody who works there is to know of. */
@Named("receivers")
@RequestScoped
public class Receivers {
    @Inject
    private BankAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private Merchants merchants;

    @Inject
    private ReceivingAccounts receiving;

    @Inject
    private AccountChanges changes;

    @Inject
    private Members members;

    @Inject
    private CurrentPerson current;

    @Inject
    private Settings settings;

    private List<AccountChange> open;

    public String from(AccountChange change) {
        return called(change.fromAccount());
    }

    public String to(AccountChange change) {
        return called(OptionalLong.of(change.toAccount()));
    }

    private String called(OptionalLong accountId) {
        return accountId.isEmpty()
                ? "—"
                : accounts.find(accountId.getAsLong()).map(this::called).orElse("—");
    }

    /** Bank and number. */
    public String called(BankAccount account) {
        return banks.shortName(account.bankBin()) + " " + account.number();
    }

    /** The merchant, and its terminal if it is about one. */
    public String whose(AccountChange change) {
        String merchant =
                merchants.find(change.merchantId()).map(Merchant::name).orElse("");
        if (change.terminalId().isEmpty()) return merchant;
        long terminal = change.terminalId().getAsLong();
        return receiving.terminalsOf(change.merchantId()).stream()
                .filter(one -> one.id() == terminal)
                .findFirst()
                .map(Terminal::code)
                .map(code -> merchant + " · " + code)
                .orElse(merchant);
    }

    /** How long owners have to stop a change. */
    public long hours() {
        return settings.accountChangeAfter().toHours();
    }

    /** Those of the merchants this person works for that may still happen: shown on every page. */
    public List<AccountChange> open() {
        if (open == null) open = current.isKnown() ? changes.open(members.sightOf(current.person())) : List.of();
        return open;
    }
}
