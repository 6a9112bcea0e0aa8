package vietqr.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was found is taken for true for a second, at most ten thousand things at a time; what was not found is looked for
 * again. For facts that requests ask for many times a second and that people change a few times a year; a change made on
 * any node is felt within the second.
 */
public final class ShortMemory<K, V> {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<K, V> remembered = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(MOST_REMEMBERED)
            .build();

    public Optional<V> get(K key, Function<K, Optional<V>> search) {
        return Optional.ofNullable(
                remembered.get(key, wanted -> search.apply(wanted).orElse(null)));
    }
}
