package vietqr.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Drain;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.schedule.TimerBook.Claim;
import vietqr.schedule.TimerState.Kind;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * By which every timer of the gateway runs its work. The container's clock ticks more often than something is due, and on
 * every node; what is due, and whose turn it is, is known here and in the database. So a run that was missed while no node was
 * up is made good at the next tick, and one that failed is tried again.
 */
@ApplicationScoped
public class Schedules {
    private static final Logger LOG = System.getLogger(Schedules.class.getName());
    private static final Duration WISHES_ARE_FRESH_FOR = Duration.ofSeconds(2);

    private final String node = Ids.node() + "-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Instant> doneUpTo = new ConcurrentHashMap<>();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final TimerBook book;
    private final Now now;
    private final Sweeps sweeps;

    private Set<String> wanted = Set.of();
    private Instant wantedAt = Instant.EPOCH;

    /** For the container's proxy only. */
    protected Schedules() {
        this(null, null);
    }

    @Inject
    Schedules(TimerBook book, Now now) {
        this.book = book;
        this.now = now;
        this.sweeps = new Sweeps(book, now, node);
    }

    /**
     * Runs the work, if it is due and no other node is at it; to be called at every tick, which costs nothing while nothing
     * is due. A failure is written down and logged, and does not come out.
     *
     * @param name by which people know the timer; small letters and hyphens, at most 60
     */
    public void run(String name, Rhythm rhythm, Chore chore) {
        if (!doneUpTo.containsKey(name)) enter(name, Kind.TURNS, rhythm);
        boolean due = rhythm.latest(now.get()).isAfter(doneUpTo.get(name));
        if (due || wanted().contains(name)) Drain.whileOpen(() -> look(name, chore));
    }

    /**
     * Runs work that every node does all the time; the work itself keeps nodes apart. Its runs are counted, and written down
     * once a minute, and at once when it begins to fail or works again.
     *
     * @param work says how much it has done
     */
    public void sweep(String name, Duration period, LongSupplier work) {
        if (!doneUpTo.containsKey(name)) enter(name, Kind.SWEEP, Rhythm.every(period));
        Drain.whileOpen(() -> sweeps.run(name, work));
    }

    /** Tells the other nodes that this one still does what it has begun; to be called well within a lease. */
    public void stay() {
        if (!mine.isEmpty()) book.stay(List.copyOf(mine), node);
    }

    /** @return how many old runs are forgotten */
    public long forget() {
        return book.forget();
    }

    private void enter(String name, Kind kind, Rhythm rhythm) {
        book.enter(name, kind, rhythm);
        doneUpTo.put(name, Instant.EPOCH);
    }

    private void look(String name, Chore chore) {
        TimerBook.Look look = book.claim(name, node);
        doneUpTo.put(name, look.done());
        look.claim().ifPresent(claim -> carryOut(claim, chore));
    }

    private void carryOut(Claim claim, Chore chore) {
        mine.add(claim.name());
        try {
            Done done = chore.run(claim.due());
            book.succeeded(claim, node, done);
            doneUpTo.put(claim.name(), claim.due().slot());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "timer " + claim.name() + " failed and will be tried again", failure);
            book.failed(claim, node, Failure.inWords(failure));
        } finally {
            mine.remove(claim.name());
        }
    }

    private synchronized Set<String> wanted() {
        Instant at = now.get();
        if (wantedAt.plus(WISHES_ARE_FRESH_FOR).isAfter(at)) return wanted;
        wanted = book.wanted();
        wantedAt = at;
        return wanted;
    }
}
