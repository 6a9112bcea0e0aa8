package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.ShortMemory;
import vietqr.merchant.Merchants;

import java.util.List;
import java.util.Optional;

/** The linked accounts for which a merchant's system may ask: its own and, for a master merchant, those under it. */
@ApplicationScoped
public class AccountsInReach {
    private final ShortMemory<Numbered, BankAccount> linked = new ShortMemory<>();
    private final BankAccounts accounts;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected AccountsInReach() {
        this(null, null);
    }

    @Inject
    public AccountsInReach(BankAccounts accounts, Merchants merchants) {
        this.accounts = accounts;
        this.merchants = merchants;
    }

    private record Numbered(String bankBin, String number) {}

    /** Those with this number; more than one only if several banks use the same number. */
    public List<BankAccount> of(long merchantId, String number) {
        return accounts.linked(number).stream()
                .filter(account -> merchants.reaches(merchantId, account.merchantId()))
                .toList();
    }

    /** The one with this number at this bank, as it was at most a second ago, and not to be changed. */
    public Optional<BankAccount> of(long merchantId, String bankBin, String number) {
        return linked.get(new Numbered(bankBin, number), wanted -> accounts.linked(bankBin, number))
                .filter(account -> merchants.reaches(merchantId, account.merchantId()));
    }
}
