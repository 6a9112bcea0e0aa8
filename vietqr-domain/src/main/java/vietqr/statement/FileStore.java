package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Reason;
import vietqr.job.JobEnded;
import vietqr.job.JobState;
import vietqr.job.Jobs;
import vietqr.kernel.Now;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps files and says who is to read them; each method a transaction. */
@ApplicationScoped
@Transactional
class FileStore {
    private final EntityManager em;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected FileStore() {
        this(null, null, null, null);
    }

    @Inject
    FileStore(EntityManager em, Jobs jobs, AuditLog audit, Now now) {
        this.em = em;
        this.jobs = jobs;
        this.audit = audit;
        this.now = now;
    }

    /**
     * Keeps it and has it read; if the same bytes were here before and could not be read, or were set aside, has them
     * read again.
     */
    BringResult.Brought keep(NewFile wish, Spooled bytes) {
        Optional<StatementFile> known = known(wish.merchantId(), bytes.sha256());
        if (known.isPresent()) return again(known.get(), wish);
        StatementFile file = new StatementFile(wish, bytes.size(), bytes.sha256(), now.get());
        em.persist(file);
        em.flush();
        new Chunks(em).keep(file.id(), bytes.path());
        file.waitFor(ask(wish));
        return new BringResult.Brought(file, false);
    }

    private BringResult.Brought again(StatementFile file, NewFile wish) {
        if (file.state().readable()) {
            file.readAgain(wish.accountId(), wish.profile(), ask(wish));
            audit.write(AuditNote.of(Thing.STATEMENT, Deed.READ_AGAIN, wish.merchantId(), file.id(), file.name()));
        }
        return new BringResult.Brought(file, true);
    }

    private long ask(NewFile wish) {
        return jobs.ask(Reading.KIND, OptionalLong.of(wish.merchantId()), wish.broughtBy());
    }

    Optional<StatementFile> known(long merchantId, String sha256) {
        return em.createQuery(
                        "select f from StatementFile f where f.merchantId = :merchant and f.sha256 = :sha",
                        StatementFile.class)
                .setParameter("merchant", merchantId)
                .setParameter("sha", sha256)
                .getResultStream()
                .findFirst();
    }

    /** The file that a job is to read; empty if that has been done, or nobody wants it any more. */
    Optional<StatementFile> begin(long jobId) {
        Optional<StatementFile> file = ofJob(jobId).filter(StatementFile::underWay);
        file.ifPresent(StatementFile::reading);
        return file;
    }

    private Optional<StatementFile> ofJob(long jobId) {
        return em.createQuery("select f from StatementFile f where f.jobId = :job", StatementFile.class)
                .setParameter("job", jobId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> chunk(long fileId, int number) {
        return new Chunks(em).read(fileId, number);
    }

    void refuse(long fileId, List<Finding> why) {
        StatementFile file = em.find(StatementFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (file.underWay()) file.refuse(Finding.lines(why), now.get());
    }

    /** A job that ended without having said what became of its file. */
    void onEnd(@Observes JobEnded ended) {
        if (!ended.kind().equals(Reading.KIND)) return;
        ofJob(ended.jobId()).filter(StatementFile::underWay).ifPresent(file -> {
            if (ended.state() == JobState.CANCELLED) file.cancel(now.get());
            else file.refuse(Finding.of(Reason.WORK_FAILED, ended.message()).line(), now.get());
        });
    }
}
