package vietqr.api.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many requests a minute for each key: a token bucket that holds a minute's worth, kept as one number, the moment at
 * which the bucket will be full again. The keys used least lately are forgotten when there are too many.
 */
final class Allowance {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEYS = 50_000;

    private final int perMinute;
    private final int mostKeys;
    private final LongSupplier nanos;
    private final Map<String, Long> fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > mostKeys;
        }
    };

    /** @param perMinute 0: no limit */
    Allowance(int perMinute) {
        this(perMinute, MOST_KEYS, System::nanoTime);
    }

    Allowance(int perMinute, int mostKeys, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.mostKeys = mostKeys;
        this.nanos = nanos;
    }

    /** Takes one, if there is one. */
    Standing take(String key) {
        return standing(key, true);
    }

    /** Whether there is one to take. */
    Standing look(String key) {
        return standing(key, false);
    }

    private synchronized Standing standing(String key, boolean take) {
        if (perMinute == 0) return Standing.UNLIMITED;
        long now = nanos.getAsLong();
        long each = MINUTE / perMinute;
        // Differences, not values: the clock may run over.
        long spent = Math.max(0, fullAgain.getOrDefault(key, now) - now);
        boolean granted = spent + each <= MINUTE;
        if (take && granted) {
            spent += each;
            fullAgain.put(key, now + spent);
        }
        return new Standing(granted, perMinute, (MINUTE - spent) / each, spent, Math.max(0, spent + each - MINUTE));
    }
}
