package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;

/**
 * Sets files aside, in the caller's transaction. Nothing of them is deleted: their statements and entries belong to no account
 * any more, so that nothing that is asked of an account finds them. An entry that another statement shows too is that one's.
 * What hangs on the entries is for {@code resolution} to undo first.
 */
@ApplicationScoped
@Transactional
public class Withdrawing {
    private static final String HANDED_OVER = """
            update statement_entry e
              join (select g.entry_id, min(g.statement_id) as statement_id
                    from statement a join statement_entry x on x.statement_id = a.id
                      join statement_sighting g on g.entry_id = x.id
                      join statement s on s.id = g.statement_id and s.account_id = a.account_id
                    where a.file_id = ? and s.file_id <> a.file_id group by g.entry_id) h on h.entry_id = e.id
              join statement_sighting g on g.entry_id = h.entry_id and g.statement_id = h.statement_id
            set e.statement_id = h.statement_id, e.line = g.line""";

    private static final String TAKERS = """
            select distinct s.file_id
            from statement a join statement_entry x on x.statement_id = a.id
              join statement_sighting g on g.entry_id = x.id
              join statement s on s.id = g.statement_id and s.account_id = a.account_id
            where a.file_id = ? and s.file_id <> a.file_id""";

    private static final String FIRST_NOW = """
            delete g from statement_sighting g join statement s on s.id = g.statement_id
              join statement_entry e on e.id = g.entry_id and e.statement_id = g.statement_id
            where s.file_id = ?""";

    private static final String COUNTED_ANEW = """
            update statement_file f
              join (select count(*) as counting from statement s join statement_entry e on e.statement_id = s.id
                    where s.file_id = ? and s.account_id is not null) now
            set f.doubled = f.doubled + f.entries - now.counting, f.entries = now.counting where f.id = ?""";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Withdrawing() {
        this(null, null);
    }

    @Inject
    public Withdrawing(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** The file, as long as nothing else of its accounts can appear or be set aside; empty if it is not in sight. */
    public Optional<StatementFile> hold(Sight sight, long fileId) {
        em.createNativeQuery(
                        "select t.account_id from statement_turn t where t.account_id in"
                                + " (select s.account_id from statement s where s.file_id = ?) order by t.account_id for update")
                .setParameter(1, fileId)
                .getResultList();
        return Optional.ofNullable(em.find(StatementFile.class, fileId, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> sight.covers(file.merchantId()));
    }

    /** Gives entries that other statements show too to the first of those. */
    public void handOver(StatementFile file) {
        List<?> takers = em.createNativeQuery(TAKERS).setParameter(1, file.id()).getResultList();
        if (takers.isEmpty()) return;
        em.createNativeQuery(HANDED_OVER).setParameter(1, file.id()).executeUpdate();
        for (Object taker : takers) {
            em.createNativeQuery(FIRST_NOW).setParameter(1, taker).executeUpdate();
            em.createNativeQuery(COUNTED_ANEW)
                    .setParameter(1, taker)
                    .setParameter(2, taker)
                    .executeUpdate();
        }
    }

    /** @param by as {@code approval.Requester} writes it */
    public Withdrawal withdraw(StatementFile file, String reason, String by) {
        Withdrawal withdrawal = new Withdrawal(file, reason, by, now.get());
        em.createNativeQuery("update statement_entry e join statement s on s.id = e.statement_id"
                        + " set e.account_id = null where s.file_id = ?")
                .setParameter(1, file.id())
                .executeUpdate();
        em.createNativeQuery("update statement set withdrawn_from = account_id, withdrawn_at = ?, account_id = null"
                        + " where file_id = ? and account_id is not null")
                .setParameter(1, InstantConverter.column(withdrawal.withdrawnAt()))
                .setParameter(2, file.id())
                .executeUpdate();
        file.withdraw();
        em.persist(withdrawal);
        return withdrawal;
    }

    /** How often a file was set aside, the last time first; at most twenty. */
    public List<Withdrawal> of(long fileId) {
        return em.createQuery("select w from Withdrawal w where w.fileId = :file order by w.id desc", Withdrawal.class)
                .setParameter("file", fileId)
                .setMaxResults(20)
                .getResultList();
    }
}
