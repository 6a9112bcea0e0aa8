package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to be done about cases although nobody asks for it; for the timer. */
@ApplicationScoped
public class DisputeChores {
    private final DisputeWatch watch;
    private final Judging judging;

    /** For the container's proxy only. */
    protected DisputeChores() {
        this(null, null);
    }

    @Inject
    DisputeChores(DisputeWatch watch, Judging judging) {
        this.watch = watch;
        this.judging = judging;
    }

    /** @return how many terms people were warned of, and refunds gone on with */
    public int run() {
        return watch.warn() + judging.goOn();
    }
}
