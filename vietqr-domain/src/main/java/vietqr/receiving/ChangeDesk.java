package vietqr.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.approval.ApprovalDecided;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.approval.Question;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.identity.Person;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.receiving.ChangeResult.Done;
import vietqr.settings.Settings;

import java.util.Optional;

/** What people do about where money goes. */
@ApplicationScoped
@Transactional
public class ChangeDesk {
    private final AccountChanges changes;
    private final ReceivingAccounts receiving;
    private final BankAccounts accounts;
    private final Approvals approvals;
    private final OwnersPost owners;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected ChangeDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ChangeDesk(
            AccountChanges changes,
            ReceivingAccounts receiving,
            BankAccounts accounts,
            Approvals approvals,
            OwnersPost owners,
            Settings settings,
            Now now) {
        this.changes = changes;
        this.receiving = receiving;
        this.accounts = accounts;
        this.approvals = approvals;
        this.owners = owners;
        this.settings = settings;
        this.now = now;
    }

    /** @param sight the merchants whose accounts this person may change */
    public ChangeResult ask(Person who, Sight sight, ChangeWish wish) {
        Optional<ChangeFault> fault = fault(sight, wish);
        if (fault.isPresent()) return ChangeResult.refused(fault.get());
        Long before = receiving
                .present(wish.merchantId(), wish.terminalId())
                .map(BankAccount::id)
                .orElse(null);
        AccountChange fresh = new AccountChange(wish, before, who.id(), now.get());
        changes.add(fresh);
        approvals.ask(
                new Question(AccountChanges.APPROVAL_KIND, fresh.id(), fresh.merchantId(), Requester.person(who)));
        owners.tell(fresh);
        return new Done(fresh);
    }

    private Optional<ChangeFault> fault(Sight sight, ChangeWish wish) {
        Optional<BankAccount> account =
                accounts.find(wish.accountId()).filter(found -> found.merchantId() == wish.merchantId());
        boolean terminalThere = wish.terminalId().isEmpty()
                || receiving
                        .terminal(wish.merchantId(), wish.terminalId().getAsLong())
                        .isPresent();
        if (!sight.covers(wish.merchantId()) || account.isEmpty() || !terminalThere)
            return Optional.of(ChangeFault.NOT_FOUND);
        if (wish.reason().isBlank() || wish.reason().length() > AccountChange.LONGEST_REASON)
            return Optional.of(ChangeFault.NO_REASON);
        if (!account.get().linked()) return Optional.of(ChangeFault.NOT_LINKED);
        boolean same = receiving.present(wish.merchantId(), wish.terminalId()).stream()
                .anyMatch(present -> present.id() == wish.accountId());
        if (same) return Optional.of(ChangeFault.SAME);
        return changes.openFor(wish) ? Optional.of(ChangeFault.OPEN_ALREADY) : Optional.empty();
    }

    /** The second person agrees; it happens after the time that the operator has set. */
    public ChangeResult approve(long changeId, Decider decider) {
        return after(changeId, approvals.approve(AccountChanges.APPROVAL_KIND, changeId, decider));
    }

    public ChangeResult reject(long changeId, Decider decider, String why) {
        return after(changeId, approvals.reject(AccountChanges.APPROVAL_KIND, changeId, decider, why));
    }

    private ChangeResult after(long changeId, ApprovalResult result) {
        if (result instanceof ApprovalResult.Denied denied)
            return ChangeResult.refused(
                    switch (denied.why()) {
                        case NOT_FOUND -> ChangeFault.NOT_FOUND;
                        case SAME_PERSON -> ChangeFault.SAME_PERSON;
                        case ALREADY_DECIDED -> ChangeFault.STATE;
                    });
        return new Done(changes.lock(changeId).orElseThrow());
    }

    /** Wherever the second person has decided. */
    void onDecided(@Observes ApprovalDecided decided) {
        if (!decided.kind().equals(AccountChanges.APPROVAL_KIND)) return;
        AccountChange change = changes.lock(decided.subjectId()).orElseThrow();
        if (decided.approved()) change.agree(now.get().plus(settings.accountChangeAfter()));
        else change.reject(now.get());
        owners.tell(change);
    }

    /** It does not happen. Anybody may stop it who could have asked for it. */
    public ChangeResult cancel(Person who, Sight sight, long changeId) {
        Optional<AccountChange> found = changes.lock(changeId).filter(change -> sight.covers(change.merchantId()));
        if (found.isEmpty()) return ChangeResult.refused(ChangeFault.NOT_FOUND);
        AccountChange change = found.get();
        if (!change.state().open()) return ChangeResult.refused(ChangeFault.STATE);
        approvals.lapse(AccountChanges.APPROVAL_KIND, changeId, who);
        change.cancel(who.id(), now.get());
        owners.tell(change);
        return new Done(change);
    }
}
