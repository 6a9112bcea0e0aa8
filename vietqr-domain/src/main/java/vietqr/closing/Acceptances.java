package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import vietqr.approval.Approval;
import vietqr.reconciliation.BreakReason;
import vietqr.resolution.Resolution;
import vietqr.resolution.ResolutionState;
import vietqr.resolution.Resolutions;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people have decided about the breaks of a day, and about those of the statements that cover it. */
@ApplicationScoped
class Acceptances {
    /** Breaks of a day: its own, and those of statements that cover it, which may have begun before. */
    static final String OF_DAY = "(b.banking_day = ? or b.statement_id in (select s.id from statement s"
            + " where s.account_id = b.account_id and s.from_day <= ? and s.to_day >= ?))";

    private static final String DECIDED = "select r from Resolution r, Break b where b.id = r.breakId"
            + " and b.accountId = :account and (b.bankingDay = :day or b.statementId in (select s.id from Statement s"
            + " where s.accountId = :account and s.fromDay <= :day and s.toDay >= :day))";
    private static final Set<BreakReason> OF_BALANCES =
            Set.of(BreakReason.BALANCE_CHAIN_BROKEN, BreakReason.STATEMENT_GAP);

    private final EntityManager em;
    private final Resolutions resolutions;
    private final Signatories names;

    /** For the container's proxy only. */
    protected Acceptances() {
        this(null, null, null);
    }

    @Inject
    Acceptances(EntityManager em, Resolutions resolutions, Signatories names) {
        this.em = em;
        this.resolutions = resolutions;
        this.names = names;
    }

    /** Everything that was wanted, whatever became of it, oldest first. */
    List<Resolution> decisions(Window window) {
        return of(window, em.createQuery(DECIDED + " order by r.id", Resolution.class))
                .getResultList();
    }

    /** Balances that do not follow and days without a statement that two people have accepted, and who they are. */
    List<Check.Accepted> ofBalances(Window window) {
        return of(
                        window,
                        em.createQuery(
                                        DECIDED + " and b.reason in :reasons and r.state = :done order by r.id",
                                        Resolution.class)
                                .setParameter("reasons", OF_BALANCES)
                                .setParameter("done", ResolutionState.DONE))
                .getResultStream()
                .map(one -> new Check.Accepted(
                        one.breakId(), names.name(one.requester().value()), decider(one), one.reason()))
                .toList();
    }

    private static TypedQuery<Resolution> of(Window window, TypedQuery<Resolution> query) {
        return query.setParameter("account", window.account().id()).setParameter("day", window.day());
    }

    /** Who has said yes or no; empty if nobody had to, or has not yet. */
    String decider(Resolution resolution) {
        Optional<Approval> approval = resolutions.approvalOf(resolution);
        return approval.filter(decided -> decided.decidedBy().isPresent())
                .map(decided -> names.person(decided.decidedBy().getAsLong()))
                .orElse("");
    }
}
