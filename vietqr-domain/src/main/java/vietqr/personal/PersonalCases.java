package vietqr.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.personal.PersonalCase.State;
import vietqr.personal.PersonalCase.Wish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The cases, and the files of those that made one. */
@ApplicationScoped
@Transactional
class PersonalCases {
    private static final Duration FILE_KEPT_FOR = Duration.ofDays(7);
    private static final int MOST_FORGOTTEN = 200;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected PersonalCases() {
        this(null, null);
    }

    @Inject
    PersonalCases(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    void add(PersonalCase fresh) {
        em.persist(fresh);
    }

    Optional<PersonalCase> find(long caseId) {
        return Optional.ofNullable(em.find(PersonalCase.class, caseId));
    }

    Optional<PersonalCase> lock(long caseId) {
        return Optional.ofNullable(em.find(PersonalCase.class, caseId, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PersonalCase> ofJob(long jobId) {
        return em.createQuery("select c from PersonalCase c where c.jobId = :job", PersonalCase.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst();
    }

    boolean held(Subject subject) {
        return !em.createQuery(
                        "select c.id from PersonalCase c where c.subjectHash = :hash and c.wish = :hold"
                                + " and c.state = :active",
                        Long.class)
                .setParameter("hash", subject.hash())
                .setParameter("hold", Wish.HOLD)
                .setParameter("active", State.ACTIVE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Page<PersonalCase> page(OptionalLong before, int size) {
        List<PersonalCase> rows = em.createQuery(
                        "select c from PersonalCase c where c.id < :before order by c.id desc", PersonalCase.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.cut(rows, size, PersonalCase::id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(long caseId, int seq, byte[] content) {
        em.createNativeQuery("replace into personal_piece (case_id, seq, content) values (?, ?, ?)")
                .setParameter(1, caseId)
                .setParameter(2, seq)
                .setParameter(3, content)
                .executeUpdate();
    }

    Optional<byte[]> piece(long caseId, int seq) {
        List<?> pieces = em.createNativeQuery("select content from personal_piece where case_id = ? and seq = ?")
                .setParameter(1, caseId)
                .setParameter(2, seq)
                .getResultList();
        return pieces.stream().findFirst().map(byte[].class::cast);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(long caseId, boolean well, String told) {
        lock(caseId).orElseThrow().end(well, told, now.get());
    }

    int forget() {
        return em.createNativeQuery("delete from personal_piece where case_id in (select id from personal_case"
                        + " where ended_at < ?) limit " + MOST_FORGOTTEN)
                .setParameter(1, InstantConverter.column(now.get().minus(FILE_KEPT_FOR)))
                .executeUpdate();
    }
}
