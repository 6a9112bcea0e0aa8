package vietqr.payment;

import vietqr.payment.PaymentWatch.Watcher;

import java.time.Instant;

/** One watcher of one request. It hears of a change once, and is over then. */
final class Watch {
    private final long requestId;
    private final int seen;
    private final String from;
    private final Watcher watcher;
    private final Instant until;
    private Instant nextBeat;

    Watch(long requestId, int seen, String from, Watcher watcher, Instant now) {
        this.requestId = requestId;
        this.seen = seen;
        this.from = from;
        this.watcher = watcher;
        this.until = now.plus(PaymentWatch.LONGEST);
        this.nextBeat = now.plus(PaymentWatch.BEAT);
    }

    long requestId() {
        return requestId;
    }

    String from() {
        return from;
    }

    Watcher watcher() {
        return watcher;
    }

    boolean isNews(int seq) {
        return seq > seen;
    }

    boolean hasWatchedEnough(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether it is time to show that we are still here; then the next time is a beat later. */
    boolean beatIsDue(Instant now) {
        if (now.isBefore(nextBeat)) return false;
        nextBeat = now.plus(PaymentWatch.BEAT);
        return true;
    }
}
