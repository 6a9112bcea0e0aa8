package vietqr.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Now;

import java.util.Optional;

/** Has money go to its new account once the time has come. */
@ApplicationScoped
@Transactional
public class ChangeChores {
    private final AccountChanges changes;
    private final ReceivingAccounts receiving;
    private final BankAccounts accounts;
    private final OwnersPost owners;
    private final Now now;

    /** For the container's proxy only. */
    protected ChangeChores() {
        this(null, null, null, null, null);
    }

    @Inject
    ChangeChores(
            AccountChanges changes, ReceivingAccounts receiving, BankAccounts accounts, OwnersPost owners, Now now) {
        this.changes = changes;
        this.receiving = receiving;
        this.accounts = accounts;
        this.owners = owners;
        this.now = now;
    }

    /** How many changes came to their end. */
    public long carryOutDue() {
        long ended = 0;
        for (long id : changes.due(now.get())) if (carryOut(changes.lock(id).orElseThrow())) ended++;
        return ended;
    }

    /** Somebody may have stopped it since it was found. */
    private boolean carryOut(AccountChange change) {
        if (change.state() != ChangeState.COOLING) return false;
        Optional<BankAccount> account = accounts.find(change.toAccount()).filter(BankAccount::linked);
        change.carryOut(account.isPresent(), now.get());
        account.ifPresent(linked -> receiving.put(change, linked));
        owners.tell(change);
        return true;
    }
}
