package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Marks as expired what nobody has paid in time; each batch is a transaction of its own. */
@ApplicationScoped
public class Expiry {
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;

    private final Payments payments;

    /** For the container's proxy only. */
    protected Expiry() {
        this(null);
    }

    @Inject
    Expiry(Payments payments) {
        this.payments = payments;
    }

    /** @return how many requests expired, at most ten thousand; the rest is for the next time */
    public int sweep() {
        int expired = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int more = payments.expireDue(BATCH);
            expired += more;
            if (more < BATCH) break;
        }
        return expired;
    }
}
