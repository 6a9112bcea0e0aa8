package vietqr.schedule;

import vietqr.kernel.Now;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Counts the runs of timers that never pause, and writes seldom. */
final class Sweeps {
    private static final Logger LOG = System.getLogger(Sweeps.class.getName());
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final TimerBook book;
    private final Now now;
    private final String node;

    Sweeps(TimerBook book, Now now, String node) {
        this.book = book;
        this.now = now;
        this.node = node;
    }

    private record Line(Tally tally, long id, Instant writtenAt) {}

    /** A timer is run by one thread at a time. */
    void run(String name, LongSupplier work) {
        Instant began = now.get();
        try {
            note(name, began, work.getAsLong(), "");
        } catch (RuntimeException failure) {
            Line line = lines.get(name);
            if (line == null || !line.tally().failed()) LOG.log(Level.ERROR, "timer " + name + " fails", failure);
            note(name, began, 0, Failure.inWords(failure));
        }
    }

    private void note(String name, Instant began, long count, String failure) {
        boolean fails = !failure.isEmpty();
        Line line = lines.get(name);
        boolean goesOn = line != null && line.tally().goesOn(began, fails);
        if (line != null && !goesOn) book.tell(name, node, line.tally(), line.id());
        Tally before = goesOn ? line.tally() : Tally.begin(began, fails);
        Tally tally = before.plus(count, Duration.between(began, now.get()), began, failure);
        long id = goesOn ? line.id() : 0;
        boolean fresh = goesOn && line.writtenAt().plus(WRITTEN_EVERY).isAfter(began);
        if (fresh) lines.put(name, new Line(tally, id, line.writtenAt()));
        else lines.put(name, new Line(tally, book.tell(name, node, tally, id), began));
    }
}
