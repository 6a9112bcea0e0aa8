package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.intake.Movement;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads from the movements of an account how its bank tells of it. */
@ApplicationScoped
@Transactional
public class AccountHealth {
    private static final int DAYS = 7;

    private final EntityManager em;
    private final HourBook hours;
    private final Now now;

    /** For the container's proxy only. */
    protected AccountHealth() {
        this(null, null, null);
    }

    @Inject
    public AccountHealth(EntityManager em, HourBook hours, Now now) {
        this.em = em;
        this.hours = hours;
        this.now = now;
    }

    public Health of(long accountId) {
        Instant end = now.get();
        long before = 0;
        for (int day = 1; day <= DAYS; day++) before += told(accountId, end.minus(Duration.ofDays(day)));
        Optional<Movement> last = last(accountId);
        return new Health(
                last.map(Movement::recordedAt),
                last.map(AccountHealth::lag).orElse(Duration.ZERO),
                told(accountId, end),
                (before + DAYS / 2) / DAYS,
                hours.gaps(accountId));
    }

    /** When its bank last told of money; empty if never. */
    public Optional<Instant> lastAt(long accountId) {
        return last(accountId).map(Movement::recordedAt);
    }

    /** Clocks of banks may be ahead. */
    private static Duration lag(Movement last) {
        Duration lag = Duration.between(last.occurredAt(), last.recordedAt());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private Optional<Movement> last(long accountId) {
        return em.createQuery(
                        "select m from Movement m where m.accountId = :account order by m.id desc", Movement.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the hour that ends then. */
    private long told(long accountId, Instant end) {
        return em.createQuery(
                        "select count(m) from Movement m where m.accountId = :account"
                                + " and m.occurredAt > :from and m.occurredAt <= :until",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("from", end.minus(Duration.ofHours(1)))
                .setParameter("until", end)
                .getSingleResult();
    }
}
