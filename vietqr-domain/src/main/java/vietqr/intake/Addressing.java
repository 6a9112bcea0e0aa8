package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.dialect.Claim;
import vietqr.dialect.Claim.Place;
import vietqr.dialect.Outcome;

import java.util.List;
import java.util.Optional;

/**
 * Finds the linked account a claim is about, among those its sender may speak for. Whoever names an account of another bank
 * or another merchant is answered as if there were no such account.
 */
@ApplicationScoped
class Addressing {
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final PaidCodes codes;

    /** For the container's proxy only. */
    protected Addressing() {
        this(null, null, null);
    }

    @Inject
    Addressing(BankAccounts accounts, BankDirectory banks, PaidCodes codes) {
        this.accounts = accounts;
        this.banks = banks;
        this.codes = codes;
    }

    Location of(Claim claim, Voice voice) {
        if (claim.place() instanceof Place.Terminal terminal) return codes.atTerminal(claim, terminal, voice);
        if (claim.place() instanceof Place.Bill bill) return codes.onBill(claim, bill, voice);
        Place.Account named = (Place.Account) claim.place();
        if (outOfReach(named, voice))
            return Location.lost(Outcome.UNKNOWN_ACCOUNT, "the sender does not speak for the bank " + named.bank());
        return account(bankOf(named, voice), named.number(), voice)
                .map(account -> (Location) new Location.Found(account, claim.content()))
                .orElseGet(() -> Location.lost(Outcome.UNKNOWN_ACCOUNT, "no linked account has this number"));
    }

    /** Whether the account is at another bank than the one the sender speaks for. */
    boolean outOfReach(Place.Account named, Voice voice) {
        Optional<Bank> bank = banks.find(named.bank());
        return bank.isPresent()
                && voice.bankBin().isPresent()
                && !voice.bankBin().get().equals(bank.get().bin());
    }

    /** The BIN of the bank where the account is; empty if neither message nor sender tell. */
    Optional<String> bankOf(Place.Account named, Voice voice) {
        return voice.bankBin().or(() -> banks.find(named.bank()).map(Bank::bin));
    }

    private Optional<BankAccount> account(Optional<String> bin, String number, Voice voice) {
        if (bin.isPresent()) return accounts.linked(bin.get(), number).filter(account -> mayBeToldBy(voice, account));
        if (voice.merchantId().isEmpty()) return Optional.empty();
        List<BankAccount> own = accounts.linked(number).stream()
                .filter(account -> mayBeToldBy(voice, account))
                .toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    static boolean mayBeToldBy(Voice voice, BankAccount account) {
        boolean ofMerchant = voice.merchantId().isEmpty() || voice.merchantId().getAsLong() == account.merchantId();
        boolean ofBank = voice.bankBin().isEmpty() || voice.bankBin().get().equals(account.bankBin());
        return ofMerchant && ofBank;
    }
}
