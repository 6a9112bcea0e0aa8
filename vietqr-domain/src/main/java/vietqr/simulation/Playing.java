package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.dialect.Letter;
import vietqr.dialect.Transfer;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the messages of a simulation: one after the other or, in a burst, in several lanes side by side. */
@ApplicationScoped
class Playing {
    static final int LANES_OF_A_BURST = 8;

    private static final Logger LOG = System.getLogger(Playing.class.getName());
    private static final int FAILED = 500;

    private final Post post;
    private final Now now;

    /** For the container's proxy only. */
    protected Playing() {
        this(null, null);
    }

    @Inject
    Playing(Post post, Now now) {
        this.post = post;
        this.now = now;
    }

    /** Pieces of work that together send everything; each sends its part in order. */
    List<Runnable> lanesOf(Simulation simulation) {
        List<Transfer> transfers = Script.of(simulation.plan(), Ids::next);
        int lanes = simulation.scenario() == Scenario.BURST ? Math.min(LANES_OF_A_BURST, transfers.size()) : 1;
        List<Runnable> work = new ArrayList<>(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            int first = lane;
            work.add(() -> {
                for (int nth = first; nth < transfers.size(); nth += lanes)
                    simulation.note(send(simulation, nth + 1, transfers.get(nth)));
            });
        }
        return work;
    }

    private SentMessage send(Simulation simulation, int number, Transfer transfer) {
        try {
            return post.send(number, transfer, simulation.connection(), simulation.scenario() == Scenario.FORGED);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "simulated message " + number + " of " + simulation.id() + " was not taken", broken);
            Letter nothing = new Letter(Map.of(), new byte[0]);
            return new SentMessage(number, now.get(), "", nothing, FAILED, "", "", Optional.empty(), false, "");
        }
    }
}
