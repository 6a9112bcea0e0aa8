package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.reconciliation.Runs;
import vietqr.statement.BankProfiles;
import vietqr.statement.BankProfiles.Known;
import vietqr.web.session.Visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What forms about statements let people choose from: accounts they may see, and profiles of their merchants. */
@Named("statementChoices")
@RequestScoped
public class Choices {
    @Inject
    private Runs runs;

    @Inject
    private BankProfiles profiles;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    private List<BankAccount> accounts;

    public List<BankAccount> accounts() {
        if (accounts == null) accounts = runs.accounts(visit.sight());
        return accounts;
    }

    public Optional<BankAccount> account(Long id) {
        return accounts().stream().filter(one -> id != null && one.id() == id).findFirst();
    }

    /** Those that have accounts, in the order of these. */
    public List<Merchant> merchants() {
        return accounts().stream()
                .map(BankAccount::merchantId)
                .distinct()
                .flatMap(id -> merchants.find(id).stream())
                .toList();
    }

    /** The only one there is; empty if there are several. */
    public Optional<Merchant> onlyMerchant() {
        return merchants().size() == 1 ? Optional.of(merchants().get(0)) : Optional.empty();
    }

    /** Whose business a file is. */
    public record Whose(long merchantId, OptionalLong accountId) {}

    /** @param account if it was chosen; without one it must be clear whose the file is: empty if it is not */
    Optional<Whose> whose(Long account) {
        Optional<Whose> chosen = account(account).map(one -> new Whose(one.merchantId(), OptionalLong.of(one.id())));
        return chosen.isPresent() || account != null
                ? chosen
                : onlyMerchant().map(only -> new Whose(only.id(), OptionalLong.empty()));
    }

    /** By name; of all merchants that may be seen. */
    public List<String> profileNames() {
        return merchants().stream()
                .flatMap(merchant -> profiles.of(merchant.id()).stream())
                .map(Known::profile)
                .map(profile -> profile.name())
                .distinct()
                .toList();
    }
}
