package vietqr.web.linking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankDirectory;
import vietqr.linking.AccountHealth;
import vietqr.linking.LinkingCase;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;

import java.time.Instant;

/** What the account of a case is called, and when its bank last told of it. */
@Named("linkingAccounts")
@RequestScoped
public class Accounts {
    @Inject
    private BankDirectory banks;

    @Inject
    private Merchants merchants;

    @Inject
    private AccountHealth health;

    public String bank(LinkingCase one) {
        return banks.shortName(one.bankBin());
    }

    public String merchant(LinkingCase one) {
        return merchants.find(one.merchantId()).map(Merchant::name).orElse("");
    }

    /** Null if never. */
    public Instant last(LinkingCase one) {
        return one.accountId().isEmpty()
                ? null
                : health.lastAt(one.accountId().getAsLong()).orElse(null);
    }
}
