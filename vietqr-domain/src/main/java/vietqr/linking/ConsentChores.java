package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.joining.OwnerLetters;
import vietqr.kernel.Masked;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCase.Rest;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;

import java.time.Duration;
import java.time.Instant;

/** Tells owners that a consent ends, and has the account rest once it has. */
@ApplicationScoped
@Transactional
public class ConsentChores {
    private static final int[] DAYS_BEFORE = {1, 7, 30};

    private final LinkingCases cases;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Merchants merchants;
    private final OwnerLetters letters;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected ConsentChores() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ConsentChores(
            LinkingCases cases,
            BankAccounts accounts,
            BankDirectory banks,
            Merchants merchants,
            OwnerLetters letters,
            Settings settings,
            Now now) {
        this.cases = cases;
        this.accounts = accounts;
        this.banks = banks;
        this.merchants = merchants;
        this.letters = letters;
        this.settings = settings;
        this.now = now;
    }

    /** How many owners' accounts were warned about, or have come to rest. */
    public long run() {
        long done = 0;
        for (long id : cases.consentEnding(now.get().plus(Consent.RENEWED_BEFORE)))
            if (look(cases.lock(Sight.EVERYTHING, id).orElseThrow())) done++;
        return done;
    }

    private boolean look(LinkingCase one) {
        if (one.state() != LinkingState.ACTIVE || one.consent().until().isEmpty()) return false;
        Instant until = one.consent().until().get();
        if (one.consent().ended(now.get())) {
            one.suspend(Rest.CONSENT);
            accounts.suspend(one.accountId().orElseThrow());
            tell(one, "consent.ended", until);
            return true;
        }
        for (int days : DAYS_BEFORE)
            if (!until.isAfter(now.get().plus(Duration.ofDays(days)))) {
                boolean fresh = one.warn(days);
                if (fresh) tell(one, "consent.ends", until);
                return fresh;
            }
        return false;
    }

    private void tell(LinkingCase one, String key, Instant until) {
        letters.owe(
                one.merchantId(),
                key,
                merchants.find(one.merchantId()).map(Merchant::name).orElse(""),
                banks.shortName(one.bankBin()) + " " + Masked.account(one.number()),
                OwnerLetters.when(until),
                settings.publicUrl() + "/linking/view.xhtml?id=" + one.id());
    }
}
