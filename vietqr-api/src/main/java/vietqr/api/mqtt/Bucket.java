package vietqr.api.mqtt;

/** So many at once, and so many a second after that. For one thread. */
public final class Bucket {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int most;
    private final long nanosForOne;
    private long left;
    private long since;

    public Bucket(int most, int perSecond, long nowNanos) {
        this.most = most;
        this.nanosForOne = SECOND_NANOS / perSecond;
        this.left = most;
        this.since = nowNanos;
    }

    /** False if there is none left. */
    public boolean take(long nowNanos) {
        long fresh = (nowNanos - since) / nanosForOne;
        if (fresh > 0) {
            left = Math.min(most, left + fresh);
            since += fresh * nanosForOne;
        }
        if (left == 0) return false;
        left--;
        return true;
    }
}
