package vietqr.reconciliation;

import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/** Counts what a run has gone through, asks now and then whether to go on, and keeps its turn. */
final class Steps {
    private static final int ASKED_EVERY = 1_000;
    private static final int RENEWED_EVERY = 20_000;

    private final LongPredicate goOn;
    private final BooleanSupplier renew;
    private long done;

    Steps(LongPredicate goOn, BooleanSupplier renew) {
        this.goOn = goOn;
        this.renew = renew;
    }

    void go() {
        done++;
        if (done % ASKED_EVERY == 0 && !goOn.test(done)) throw new Stopped();
        if (done % RENEWED_EVERY == 0 && !renew.getAsBoolean())
            throw new IllegalStateException("the turn ran out, and another run has begun");
    }

    /** It was told not to go on. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
