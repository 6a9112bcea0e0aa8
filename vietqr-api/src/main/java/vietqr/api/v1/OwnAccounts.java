package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.merchant.Sight;

import java.util.List;

/** Accounts as callers name them. */
@ApplicationScoped
class OwnAccounts {
    private final BankAccounts accounts;

    /** For the container's proxy only. */
    protected OwnAccounts() {
        this(null);
    }

    @Inject
    OwnAccounts(BankAccounts accounts) {
        this.accounts = accounts;
    }

    /** By its number; with the bank's six digits and a colon before it, if banks share a number. */
    BankAccount named(String text, Sight sight) {
        String number = text.substring(text.indexOf(':') + 1);
        List<BankAccount> own = accounts.linked(number).stream()
                .filter(account -> sight.covers(account.merchantId()))
                .filter(account -> number.equals(text) || text.startsWith(account.bankBin() + ":"))
                .toList();
        if (own.isEmpty()) throw Asked.refused("account", "must be the number of a linked account of yours");
        if (own.size() > 1)
            throw Asked.refused("account", "is a number at several banks: write it as 970422:" + number);
        return own.get(0);
    }
}
