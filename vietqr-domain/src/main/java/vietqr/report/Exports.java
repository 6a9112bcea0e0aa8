package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.approval.Requester;
import vietqr.identity.Person;
import vietqr.job.Job;
import vietqr.job.JobEnded;
import vietqr.job.JobState;
import vietqr.job.Jobs;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where reports are asked for as files, looked at and cancelled. */
@ApplicationScoped
@Transactional
public class Exports {
    static final String JOB = "export";
    private static final int MOST_WAITING = 20;
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Jobs jobs;
    private final Now now;

    /** For the container's proxy only. */
    protected Exports() {
        this(null, null, null);
    }

    @Inject
    public Exports(EntityManager em, Jobs jobs, Now now) {
        this.em = em;
        this.jobs = jobs;
        this.now = now;
    }

    /** An export, and the job that makes it; empty when the job is long forgotten. */
    public record Progress(Export export, Optional<Job> job) {
        public JobState state() {
            if (export.result().isPresent()) return JobState.DONE;
            JobState otherwise = export.endedAt().isPresent() ? JobState.FAILED : JobState.QUEUED;
            return job.map(Job::state).orElse(otherwise);
        }

        /** From 0 to 100; empty while nobody knows. */
        public Optional<Integer> percent() {
            return state() == JobState.DONE ? Optional.of(100) : job.flatMap(Job::percent);
        }
    }

    /** Whether reports are for this person: for everybody who keeps books, and nobody at the till. */
    public static boolean may(Person person) {
        return Permission.SEE_REPORTS.grantedTo(person);
    }

    /**
     * For a person.
     *
     * @param personal at whom they may see who payers are; elsewhere the file does not say it
     */
    public ExportResult ask(Sight sight, Sight personal, Scope scope, Wish wish, Requester askedBy) {
        return ask(sight, scope, wish.masked(!scope.within(personal)), askedBy);
    }

    /** @param sight of whoever asks */
    public ExportResult ask(Sight sight, Scope scope, Wish wish, Requester askedBy) {
        Optional<Fault> fault = scope.within(sight) ? wish.fault() : Fault.of(Fault.Kind.STRANGER, "");
        if (fault.isEmpty() && waiting(scope) >= MOST_WAITING) fault = Fault.of(Fault.Kind.TOO_MANY_WAITING, "");
        return fault.<ExportResult>map(ExportResult.Refused::new)
                .orElseGet(() -> new ExportResult.Asked(enter(scope, wish, askedBy, OptionalLong.empty())));
    }

    Export enter(Scope scope, Wish wish, Requester askedBy, OptionalLong scheduleId) {
        long job = jobs.ask(JOB, scope.merchantId(), askedBy.value());
        Export export = new Export(job, scope, wish, askedBy, scheduleId, now.get());
        em.persist(export);
        return export;
    }

    private long waiting(Scope scope) {
        return of(scope, "select count(e) from Export e where e.endedAt is null and ", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> of(Scope scope, String jpql, Class<T> type) {
        if (scope.merchantId().isEmpty()) return em.createQuery(jpql + "e.merchantId is null", type);
        return em.createQuery(jpql + "e.merchantId = :merchant", type)
                .setParameter("merchant", scope.merchantId().getAsLong());
    }

    /** The export, if it exists and may be seen. */
    public Optional<Progress> find(Sight sight, long id) {
        return Optional.ofNullable(em.find(Export.class, id))
                .filter(export -> export.scope().within(sight))
                .map(export -> new Progress(export, jobs.find(export.jobId())));
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Progress> page(Sight sight, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String seen = sight.everything() ? "" : " and e.merchantId in :merchants";
        TypedQuery<Export> query = em.createQuery(
                        "select e from Export e where e.id < :before" + seen + " order by e.id desc", Export.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        Page<Export> page = Page.cut(query.getResultList(), size, Export::id);
        Map<Long, Job> known = jobs.all(page.rows().stream().map(Export::jobId).toList()).stream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
        return new Page<>(
                page.rows().stream()
                        .map(export -> new Progress(export, Optional.ofNullable(known.get(export.jobId()))))
                        .toList(),
                page.next());
    }

    /** Wants it not to be made; false if it is there already, or may not be seen. */
    public boolean cancel(Sight sight, long id) {
        return find(sight, id)
                .map(progress -> jobs.cancel(progress.export().jobId()))
                .orElse(false);
    }

    Optional<Export> ofJob(long jobId) {
        return em.createQuery("select e from Export e where e.jobId = :job", Export.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst();
    }

    /** Also of jobs that no process could finish, so that nobody waits for them. */
    void on(@Observes JobEnded ended) {
        if (!ended.kind().equals(JOB) || ended.state() == JobState.DONE) return;
        ofJob(ended.jobId()).ifPresent(export -> {
            export.fail(ended.message(), now.get());
            em.createNativeQuery("delete from report_piece where export_id = ?")
                    .setParameter(1, export.id())
                    .executeUpdate();
        });
    }
}
