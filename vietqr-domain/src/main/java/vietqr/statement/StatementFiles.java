package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.job.Job;
import vietqr.job.Jobs;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The files that were brought, as far as somebody may see them, and how far their reading is. */
@ApplicationScoped
@Transactional
public class StatementFiles {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Jobs jobs;

    /** For the container's proxy only. */
    protected StatementFiles() {
        this(null, null);
    }

    @Inject
    public StatementFiles(EntityManager em, Jobs jobs) {
        this.em = em;
        this.jobs = jobs;
    }

    /**
     * Which files; an empty part asks for nothing.
     *
     * @param states none: all of them
     */
    public record Wanted(OptionalLong merchantId, OptionalLong accountId, Set<FileState> states) {
        public static final Wanted ALL = new Wanted(OptionalLong.empty(), OptionalLong.empty(), Set.of());

        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /** Newest first. */
    public Page<StatementFile> page(Sight sight, Wanted wanted, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        StringBuilder where = new StringBuilder("f.id < :before");
        if (!sight.everything()) where.append(" and f.merchantId in :merchants");
        if (wanted.merchantId().isPresent()) where.append(" and f.merchantId = :merchant");
        if (wanted.accountId().isPresent())
            where.append(" and (f.accountId = :account"
                    + " or f.id in (select s.fileId from Statement s where s.accountId = :account))");
        if (!wanted.states().isEmpty()) where.append(" and f.state in :states");
        TypedQuery<StatementFile> query = em.createQuery(
                "select f from StatementFile f where " + where + " order by f.id desc", StatementFile.class);
        query.setParameter("before", before.orElse(Long.MAX_VALUE));
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (wanted.merchantId().isPresent())
            query.setParameter("merchant", wanted.merchantId().getAsLong());
        if (wanted.accountId().isPresent())
            query.setParameter("account", wanted.accountId().getAsLong());
        if (!wanted.states().isEmpty()) query.setParameter("states", wanted.states());
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, StatementFile::id);
    }

    public Optional<StatementFile> find(Sight sight, long fileId) {
        return Optional.ofNullable(em.find(StatementFile.class, fileId))
                .filter(file -> sight.covers(file.merchantId()));
    }

    /** How far its reading is; empty if nobody has begun, or it was long ago. */
    public Optional<Job> job(StatementFile file) {
        return file.jobId().isPresent() ? jobs.find(file.jobId().getAsLong()) : Optional.empty();
    }

    /** Stops the reading for good. False if it has ended. */
    public boolean cancel(Sight sight, long fileId) {
        Optional<StatementFile> file = find(sight, fileId).filter(StatementFile::underWay);
        return file.isPresent()
                && file.get().jobId().isPresent()
                && jobs.cancel(file.get().jobId().getAsLong());
    }

    /** A piece of a file that may be seen, as it was brought; empty after the last. */
    public Optional<byte[]> piece(StatementFile file, int number) {
        return new Chunks(em).read(file.id(), number);
    }
}
