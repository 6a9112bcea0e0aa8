package vietqr.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The simulations that wait, run, and are over; of the last kind only so many messages as memory can spare. */
final class Remembered {
    static final int MOST_UNDER_WAY = 2_000;
    static final int MOST_IN_ALL = 5_000;

    private final Map<Long, Simulation> byId = new LinkedHashMap<>();
    private final Set<Long> waiting = new HashSet<>();

    /** False if too many messages are under way. */
    synchronized boolean take(Simulation simulation) {
        if (messages(false) + simulation.total() > MOST_UNDER_WAY) return false;
        byId.put(simulation.id(), simulation);
        waiting.add(simulation.id());
        forgetOldest();
        return true;
    }

    /** One that is due, which from now on waits no more; null if there is none. */
    synchronized Simulation nextDue(Instant at) {
        for (Iterator<Long> ids = waiting.iterator(); ids.hasNext(); ) {
            Simulation one = byId.get(ids.next());
            if (one.dueAt().isAfter(at)) continue;
            ids.remove();
            return one;
        }
        return null;
    }

    synchronized Optional<Simulation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Simulation> newestFirst() {
        List<Simulation> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    private void forgetOldest() {
        int beyond = messages(false) + messages(true) - MOST_IN_ALL;
        for (Iterator<Simulation> all = byId.values().iterator(); beyond > 0 && all.hasNext(); ) {
            Simulation oldest = all.next();
            if (!oldest.done()) continue;
            beyond -= oldest.total();
            all.remove();
        }
    }

    private int messages(boolean done) {
        return byId.values().stream()
                .filter(one -> one.done() == done)
                .mapToInt(Simulation::total)
                .sum();
    }
}
