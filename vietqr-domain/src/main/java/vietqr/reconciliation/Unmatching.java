package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes back what entries of a file were matched with, because the file is set aside. In the caller's transaction. */
@ApplicationScoped
@Transactional
public class Unmatching {
    private static final Set<String> BY_MATCH = Set.of("MATCH", "FORCE_MATCH");
    private static final String GROUPS =
            "select x.group_id from statement s join statement_entry e on e.statement_id = s.id"
                    + " join entry_match x on x.entry_id = e.id where s.file_id = ? and s.account_id is not null";

    private final EntityManager em;
    private final RuleSets ruleSets;
    private final Now now;

    /** For the container's proxy only. */
    protected Unmatching() {
        this(null, null, null);
    }

    @Inject
    public Unmatching(EntityManager em, RuleSets ruleSets, Now now) {
        this.em = em;
        this.ruleSets = ruleSets;
        this.now = now;
    }

    /** Whether no run of the account is under way; from then on none begins before the transaction ends. */
    public boolean alone(long accountId) {
        em.createNativeQuery("insert ignore into reconciliation_turn (account_id, run_id, until_at) values (?, 0, ?)")
                .setParameter(1, accountId)
                .setParameter(2, InstantConverter.column(now.get().minusSeconds(1)))
                .executeUpdate();
        return em.createNativeQuery(
                                "select 1 from reconciliation_turn where account_id = ? and until_at < ? for update")
                        .setParameter(1, accountId)
                        .setParameter(2, InstantConverter.column(now.get()))
                        .getResultList()
                        .size()
                == 1;
    }

    /** Which of some days a file is part of: by its statements, or by what its entries were matched with. */
    public boolean touches(long fileId, long accountId, Set<LocalDate> days) {
        Rules rules = RulesText.read(ruleSets.holding(accountId).rules());
        return new TreeSet<>(days)
                .stream().anyMatch(day -> covers(fileId, accountId, day) || matched(fileId, rules, day));
    }

    private boolean covers(long fileId, long accountId, LocalDate day) {
        return any(em.createNativeQuery(
                        "select 1 from statement where file_id = ? and account_id = ? and from_day <= ? and to_day >= ? limit 1")
                .setParameter(1, fileId)
                .setParameter(2, accountId)
                .setParameter(3, day)
                .setParameter(4, day));
    }

    private boolean matched(long fileId, Rules rules, LocalDate day) {
        return any(em.createNativeQuery("select 1 from entry_match y left join statement_entry f on f.id = y.entry_id"
                        + " left join movement m on m.id = y.movement_id where y.group_id in (" + GROUPS
                        + ") and (f.banking_day = ? or m.occurred_at >= ? and m.occurred_at < ?) limit 1")
                .setParameter(1, fileId)
                .setParameter(2, day)
                .setParameter(3, InstantConverter.column(rules.start(day)))
                .setParameter(4, InstantConverter.column(rules.end(day))));
    }

    private static boolean any(Query query) {
        return !query.getResultList().isEmpty();
    }

    /** What people had matched is open again on the side that stays; what rules had, the next run looks at. */
    public void forget(long fileId) {
        List<Break> settled = em.createQuery(
                        "select b from Break b where b.state = :resolved and b.course.resolution in :matched and b.movementId in"
                                + " (select y.movementId from EntryMatch y where y.groupId in (select x.groupId from EntryMatch x,"
                                + " StatementEntry e, Statement s where x.entryId = e.id and s.id = e.statementId"
                                + " and s.fileId = :file and s.accountId is not null))",
                        Break.class)
                .setParameter("resolved", BreakState.RESOLVED)
                .setParameter("matched", BY_MATCH)
                .setParameter("file", fileId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        settled.forEach(one -> one.reopen(now.get()));
        em.createNativeQuery("delete from entry_match where group_id in (select g from ("
                        + GROUPS.replaceFirst("x.group_id", "distinct x.group_id as g") + ") some)")
                .setParameter(1, fileId)
                .executeUpdate();
    }
}
