package vietqr.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The rows of {@code idempotent_answer}. Whoever inserts the row, or takes over one that is over, does the work; an insert
 * meets the row of another transaction only when that has ended, so equal calls wait for one another. Answers are kept
 * sealed, for some of them hold a secret that was just made.
 */
@ApplicationScoped
class AnswerStore {
    private final EntityManager em;
    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected AnswerStore() {
        this(null, null, null);
    }

    @Inject
    AnswerStore(EntityManager em, Vault vault, Now now) {
        this.em = em;
        this.vault = vault;
        this.now = now;
    }

    /** The work and its answer are written in one transaction, or neither is. */
    @Transactional(TxType.REQUIRES_NEW)
    Outcome inOneTransaction(Repeatable call, Predicate<String> holds, Supplier<String> work) {
        Optional<Outcome> known = claim(call, Duration.ZERO, holds);
        if (known.isPresent()) return known.get();
        String body = work.get();
        write(call, body);
        return new Outcome.Answered(body, false);
    }

    /** Claims the name for this long; empty if the caller now has to do the work. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Outcome> claim(Repeatable call, Duration lease) {
        return claim(call, lease, answer -> true);
    }

    /** @param holds whether an answer is still to be given again; else the name is free for a call like the one before */
    private Optional<Outcome> claim(Repeatable call, Duration lease, Predicate<String> holds) {
        Instant at = now.get();
        if (inserted(call, at, at.plus(lease))) return Optional.empty();
        IdempotentAnswer known = em.find(IdempotentAnswer.class, new IdempotentAnswer.Key(call));
        if (known == null) return Optional.of(new Outcome.NotDone(Outcome.Reason.RUNNING));
        boolean forgotten = known.begunAt().plus(Repeats.KEPT_FOR).isBefore(at);
        if (!forgotten && !known.fingerprint().equals(call.fingerprint()))
            return Optional.of(new Outcome.NotDone(Outcome.Reason.DIFFERENT));
        Optional<String> answer = known.body().filter(body -> !forgotten).map(vault::open);
        if (answer.filter(holds).isPresent()) return Optional.of(new Outcome.Answered(answer.get(), true));
        boolean left = forgotten || answer.isPresent() || !known.claimedUntil().isAfter(at);
        if (left && takenOver(call, known, at, at.plus(lease))) return Optional.empty();
        return Optional.of(new Outcome.NotDone(Outcome.Reason.RUNNING));
    }

    private boolean inserted(Repeatable call, Instant at, Instant until) {
        return em.createNativeQuery("insert ignore into idempotent_answer"
                                + " (merchant_id, name, fingerprint, begun_at, claimed_until) values (?, ?, ?, ?, ?)")
                        .setParameter(1, call.merchantId())
                        .setParameter(2, call.name())
                        .setParameter(3, call.fingerprint())
                        .setParameter(4, column(at))
                        .setParameter(5, column(until))
                        .executeUpdate()
                == 1;
    }

    private boolean takenOver(Repeatable call, IdempotentAnswer left, Instant at, Instant until) {
        return em.createNativeQuery("update idempotent_answer set fingerprint = ?, body = null, begun_at = ?,"
                                + " claimed_until = ? where merchant_id = ? and name = ? and begun_at = ?"
                                + " and claimed_until = ?")
                        .setParameter(1, call.fingerprint())
                        .setParameter(2, column(at))
                        .setParameter(3, column(until))
                        .setParameter(4, call.merchantId())
                        .setParameter(5, call.name())
                        .setParameter(6, column(left.begunAt()))
                        .setParameter(7, column(left.claimedUntil()))
                        .executeUpdate()
                == 1;
    }

    @Transactional(TxType.REQUIRED)
    void write(Repeatable call, String body) {
        em.createNativeQuery("update idempotent_answer set body = ? where merchant_id = ? and name = ?")
                .setParameter(1, vault.seal(body))
                .setParameter(2, call.merchantId())
                .setParameter(3, call.name())
                .executeUpdate();
    }

    /** Nothing was done under the name; it is free again. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(Repeatable call) {
        em.createNativeQuery("delete from idempotent_answer where merchant_id = ? and name = ? and body is null")
                .setParameter(1, call.merchantId())
                .setParameter(2, call.name())
                .executeUpdate();
    }

    /** @return how many rows from before then are gone, at most as many as asked for */
    @Transactional(TxType.REQUIRES_NEW)
    int forget(Instant before, int most) {
        return em.createNativeQuery("delete from idempotent_answer where begun_at < ? order by begun_at limit " + most)
                .setParameter(1, column(before))
                .executeUpdate();
    }

    private static LocalDateTime column(Instant instant) {
        return InstantConverter.column(instant);
    }
}
