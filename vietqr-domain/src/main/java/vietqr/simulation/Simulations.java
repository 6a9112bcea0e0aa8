package vietqr.simulation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;
import vietqr.simulation.SimulationResult.Fault;
import vietqr.simulation.SimulationResult.Refused;
import vietqr.simulation.SimulationResult.Started;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/**
 * The simulations of this node: begins them when they are due, and remembers the last ones. How much is under way, and how
 * much is remembered, is limited.
 */
@ApplicationScoped
public class Simulations {
    /** One for all: each web application has a bean of its own, but this class is loaded once. */
    private static final Remembered REMEMBERED = new Remembered();

    private final Planning planning;
    private final Playing playing;
    private final Settings settings;
    private final Now now;

    @Resource
    private ManagedExecutorService threads;

    /** For the container's proxy only. */
    protected Simulations() {
        this(null, null, null, null);
    }

    @Inject
    Simulations(Planning planning, Playing playing, Settings settings, Now now) {
        this.planning = planning;
        this.playing = playing;
        this.settings = settings;
        this.now = now;
    }

    /** Whether banks may be played here at all. */
    public boolean on() {
        return !settings.production();
    }

    /** The names of all formats in which a bank can be played. */
    public List<String> formats() {
        return planning.formats();
    }

    /**
     * Begins at once, or when its delay is over.
     *
     * @throws IllegalStateException in production
     */
    public SimulationResult start(SimulationWish wish, Sight sight) {
        if (!on()) throw new IllegalStateException("no simulated money in production");
        SimulationResult result = planning.plan(wish, sight);
        if (!(result instanceof Started started)) return result;
        if (!REMEMBERED.take(started.simulation())) return new Refused(Fault.BUSY);
        beginDue();
        return started;
    }

    /** Begins those whose delay is over. Does nothing in production. */
    public int beginDue() {
        Instant at = now.get();
        int begun = 0;
        for (Simulation due = REMEMBERED.nextDue(at); due != null; due = REMEMBERED.nextDue(at)) {
            begin(due);
            begun++;
        }
        return begun;
    }

    private void begin(Simulation simulation) {
        for (Runnable lane : playing.lanesOf(simulation)) {
            try {
                threads.execute(lane);
            } catch (RejectedExecutionException full) {
                lane.run();
            }
        }
    }

    /** Empty as well for one of somebody else's, and for one that is forgotten or ran on another node. */
    public Optional<Simulation> find(Sight sight, long id) {
        return REMEMBERED.find(id).filter(found -> sight.covers(found.merchantId()));
    }

    /** The last ones, newest first. */
    public List<Simulation> latest(Sight sight, int most) {
        return REMEMBERED.newestFirst().stream()
                .filter(one -> sight.covers(one.merchantId()))
                .limit(most)
                .toList();
    }
}
