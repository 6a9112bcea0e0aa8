package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The files themselves, in pieces, each written and read in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ExportFiles {
    private static final int MOST_REMOVED = 200;

    private final EntityManager em;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected ExportFiles() {
        this(null, null, null);
    }

    @Inject
    public ExportFiles(EntityManager em, Settings settings, Now now) {
        this.em = em;
        this.settings = settings;
        this.now = now;
    }

    /** Begins an attempt, after whatever an attempt before has left is cleared away. */
    int begin(long exportId) {
        Export export = em.find(Export.class, exportId, LockModeType.PESSIMISTIC_WRITE);
        clear(exportId);
        return export.begin();
    }

    void write(long exportId, int attempt, int seq, byte[] content) {
        em.createNativeQuery("insert into report_piece (export_id, attempt, seq, content) values (?, ?, ?, ?)")
                .setParameter(1, exportId)
                .setParameter(2, attempt)
                .setParameter(3, seq)
                .setParameter(4, content)
                .executeUpdate();
    }

    /** @return false if another attempt has begun meanwhile; then this one has been in vain */
    boolean finish(long exportId, int attempt, Written.Result result) {
        Export export = em.find(Export.class, exportId, LockModeType.PESSIMISTIC_WRITE);
        boolean finished = export.finish(attempt, result, now.get());
        if (!finished)
            em.createNativeQuery("delete from report_piece where export_id = ? and attempt = ?")
                    .setParameter(1, exportId)
                    .setParameter(2, attempt)
                    .executeUpdate();
        return finished;
    }

    /** Clears away what an attempt that was given up has written. */
    void drop(long exportId) {
        clear(exportId);
    }

    /** A piece of a file that is there; empty behind the last, and for a file that is not there. */
    public Optional<byte[]> piece(long exportId, int seq) {
        List<?> pieces = em.createNativeQuery("select p.content from report_piece p"
                        + " join report_export e on e.id = p.export_id and e.attempt = p.attempt"
                        + " where e.id = ? and p.seq = ? and e.sha256 is not null and e.removed_at is null")
                .setParameter(1, exportId)
                .setParameter(2, seq)
                .getResultList();
        return pieces.stream().findFirst().map(byte[].class::cast);
    }

    /** Deletes files whose time is over; how many it were. What they were remains known. */
    public int forget() {
        Duration keptFor = Duration.ofDays(settings.bookkeeping().exportsKeptDays());
        List<?> old = em.createNativeQuery("select id from report_export where removed_at is null and ended_at < ?"
                        + " order by ended_at limit " + MOST_REMOVED)
                .setParameter(1, InstantConverter.column(now.get().minus(keptFor)))
                .getResultList();
        for (Object id : old) {
            long exportId = ((Number) id).longValue();
            clear(exportId);
            em.find(Export.class, exportId, LockModeType.PESSIMISTIC_WRITE).remove(now.get());
        }
        return old.size();
    }

    private void clear(long exportId) {
        em.createNativeQuery("delete from report_piece where export_id = ?")
                .setParameter(1, exportId)
                .executeUpdate();
    }
}
