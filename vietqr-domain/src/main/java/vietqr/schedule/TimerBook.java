package vietqr.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.schedule.TimerRun.Result;
import vietqr.schedule.TimerState.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of timers and their runs; each step is a transaction of its own, so that the work itself is in none. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TimerBook {
    /** After it, a node that says nothing any more counts as dead. */
    static final Duration LEASE = Duration.ofSeconds(45);

    static final Duration KEPT_FOR = Duration.ofDays(90);

    private static final int MOST_FORGOTTEN = 10_000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected TimerBook() {
        this(null, null);
    }

    @Inject
    TimerBook(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** What a node has taken on. */
    record Claim(String name, Due due, long runId) {}

    /**
     * @param done up to which moment the timer has run; nobody needs to ask again before the next
     * @param claim empty if it is nobody's turn, or another node's
     */
    record Look(Instant done, Optional<Claim> claim) {}

    /** Makes the timer known, should it be new, or its rhythm another one. */
    void enter(String name, Kind kind, Rhythm rhythm) {
        em.createNativeQuery("insert ignore into timer_state (name, kind, period_seconds, offset_seconds, last_slot,"
                        + " retry_at, owner, owned_until, version)"
                        + " values (?, ?, ?, ?, '1970-01-01', '1970-01-01', '', '1970-01-01', 1)")
                .setParameter(1, name)
                .setParameter(2, kind.name())
                .setParameter(3, rhythm.period().toSeconds())
                .setParameter(4, rhythm.offset().toSeconds())
                .executeUpdate();
        locked(name).keep(kind, rhythm);
    }

    /** Takes the work on, if it is to be done and nobody else is at it. What a dead node left is marked so. */
    Look claim(String name, String node) {
        Instant at = now.get();
        TimerState state = locked(name);
        Optional<Due> due = state.due(at);
        if (due.isEmpty()) return new Look(state.lastSlot(), Optional.empty());
        running(name).forEach(dead -> dead.end(Result.INTERRUPTED, 0, "", at));
        TimerRun run = new TimerRun(name, node, due.get().cause(), state.wantedBy(), at);
        em.persist(run);
        state.begin(node, at.plus(LEASE));
        return new Look(state.lastSlot(), Optional.of(new Claim(name, due.get(), run.id())));
    }

    /** This node is still at them. */
    void stay(Collection<String> names, String node) {
        Instant until = now.get().plus(LEASE);
        for (String name : names) {
            TimerState state = locked(name);
            if (state.ownedBy(node)) state.stay(until);
        }
    }

    void succeeded(Claim claim, String node, Done done) {
        TimerState state = locked(claim.name());
        if (!state.ownedBy(node)) return;
        state.succeeded(claim.due());
        TimerRun run = em.find(TimerRun.class, claim.runId());
        run.end(Result.DONE, done.count(), done.detail(), now.get());
        if (done.quiet()) join(run);
    }

    void failed(Claim claim, String node, String why) {
        TimerState state = locked(claim.name());
        if (!state.ownedBy(node)) return;
        state.failed(now.get());
        em.find(TimerRun.class, claim.runId()).end(Result.FAILED, 0, why, now.get());
    }

    private void join(TimerRun run) {
        List<TimerRun> before = em.createQuery(
                        "select r from TimerRun r where r.name = :name and r.id < :id order by r.id desc",
                        TimerRun.class)
                .setParameter("name", run.name())
                .setParameter("id", run.id())
                .setMaxResults(1)
                .getResultList();
        before.stream().filter(last -> last.sharesWith(run)).forEach(last -> {
            last.swallow(run);
            em.remove(run);
        });
    }

    /**
     * Writes down what a timer that never pauses has come to.
     *
     * @param line in which it is written; zero for a new one
     * @return the line
     */
    long tell(String name, String node, Tally tally, long line) {
        TimerRun run = line == 0 ? null : em.find(TimerRun.class, line);
        if (run == null) {
            run = new TimerRun(name, node, Due.Cause.SLOT, null, tally.since());
            em.persist(run);
        }
        run.tell(tally);
        return run.id();
    }

    /** The names of those that a person wants to run now. */
    Set<String> wanted() {
        return Set.copyOf(em.createQuery(
                        "select s.name from TimerState s where s.wantedAt is not null"
                                + " or s.owner <> :nobody and s.ownedUntil <= :now",
                        String.class)
                .setParameter("nobody", TimerState.NOBODY)
                .setParameter("now", now.get())
                .getResultList());
    }

    /** @return how many runs from a quarter of a year ago are gone, at most ten thousand */
    int forget() {
        return em.createNativeQuery("delete from timer_run where id < ? limit " + MOST_FORGOTTEN)
                .setParameter(1, Ids.notBefore(now.get().minus(KEPT_FOR)))
                .executeUpdate();
    }

    private List<TimerRun> running(String name) {
        return em.createQuery("select r from TimerRun r where r.name = :name and r.result = :running", TimerRun.class)
                .setParameter("name", name)
                .setParameter("running", Result.RUNNING)
                .getResultList();
    }

    private TimerState locked(String name) {
        return em.find(TimerState.class, name, LockModeType.PESSIMISTIC_WRITE);
    }
}
