package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.kernel.InstantConverter;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Attempts per subject and window, counted by the database so that no two of them see the same number. */
@ApplicationScoped
class AttemptCounters {
    private static final InstantConverter UTC = new InstantConverter();

    private final EntityManager entities;

    @Inject
    AttemptCounters(EntityManager entities) {
        this.entities = entities;
    }

    protected AttemptCounters() {
        this(null);
    }

    record Count(int attempts, Instant windowStart) {}

    /** Adds one, beginning a new window if the last one is over. */
    Count add(String subject, Instant at, Duration window) {
        entities.createNativeQuery("insert into sign_in_throttle (subject, attempts, window_start) values (?1, 1, ?2)"
                        // attempts first: it must still see the old window
                        + " on duplicate key update attempts = if(window_start <= ?3, 1, attempts + 1),"
                        + " window_start = if(window_start <= ?3, ?2, window_start)")
                .setParameter(1, subject)
                .setParameter(2, UTC.convertToDatabaseColumn(at))
                .setParameter(3, UTC.convertToDatabaseColumn(at.minus(window)))
                .executeUpdate();
        Object[] row = (Object[])
                entities.createNativeQuery("select attempts, window_start from sign_in_throttle where subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult();
        return new Count(((Number) row[0]).intValue(), UTC.convertToEntityAttribute(local(row[1])));
    }

    void takeBack(String subject) {
        entities.createNativeQuery(
                        "update sign_in_throttle set attempts = attempts - 1 where subject = ?1 and attempts > 0")
                .setParameter(1, subject)
                .executeUpdate();
    }

    void forget(String subject) {
        entities.createNativeQuery("delete from sign_in_throttle where subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
    }

    /**
     * Removes counters of windows that began before {@code before}, at most {@code limit}. It passes over locked rows, so it
     * waits for nobody and cannot close a circle of waiting.
     */
    void sweep(Instant before, int limit) {
        List<?> over = entities.createNativeQuery("select subject from sign_in_throttle where window_start < ?1 limit "
                        + limit + " for update skip locked")
                .setParameter(1, UTC.convertToDatabaseColumn(before))
                .getResultList();
        over.forEach(subject -> forget((String) subject));
    }

    private static LocalDateTime local(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
    }
}
