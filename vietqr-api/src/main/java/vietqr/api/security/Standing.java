package vietqr.api.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Duration;

/**
 * Where a caller stands with an allowance.
 *
 * @param granted whether this request may go on
 * @param perMinute the allowance; 0: no limit
 * @param remaining how many more may come at once
 * @param untilFull nanoseconds until the whole allowance is there again
 * @param untilNext nanoseconds until there is one again; 0: now
 */
record Standing(boolean granted, int perMinute, long remaining, long untilFull, long untilNext) {
    static final Standing UNLIMITED = new Standing(true, 0, 0, 0, 0);

    /** The fields that well-behaved clients slow down by. */
    void tell(MultivaluedMap<String, Object> headers) {
        if (perMinute == 0) return;
        headers.putSingle("RateLimit-Limit", perMinute);
        headers.putSingle("RateLimit-Remaining", remaining);
        headers.putSingle("RateLimit-Reset", seconds(untilFull));
        headers.putSingle("RateLimit-Policy", perMinute + ";w=60");
        if (!granted) headers.putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, seconds(untilNext)));
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
