package vietqr.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.time.Instant;

/** Seals what is old enough that no transaction still writes beside it, a bounded number of segments at a time. */
@ApplicationScoped
public class Sealing {
    private static final int MOST_SEGMENTS = 20;

    private final NextSegment next;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Sealing() {
        this(null, null, null);
    }

    @Inject
    public Sealing(NextSegment next, Settings settings, Now now) {
        this.next = next;
        this.settings = settings;
        this.now = now;
    }

    /**
     * Each segment is a transaction of its own; what is left waits for the next call.
     *
     * @return how many segments were sealed
     */
    public int sealDue() {
        Instant moment = now.get();
        long upTo = Ids.notBefore(moment.minus(settings.journalSealAfter())) - 1;
        int sealed = 0;
        while (sealed < MOST_SEGMENTS && next.seal(upTo, moment)) sealed++;
        return sealed;
    }
}
