package vietqr.api.mqtt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What comes one by one from many devices, and is written in one transaction for as many as have come meanwhile. */
final class Together<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final int most;
    private final Consumer<List<T>> dealing;

    /** @param most how many are dealt with at once */
    Together(int most, Consumer<List<T>> dealing) {
        this.most = most;
        this.dealing = dealing;
    }

    void add(Collection<T> some) {
        waiting.addAll(some);
    }

    /** Whoever comes first deals with all that come meanwhile. */
    void dealWith() {
        while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                dealing.accept(next());
            } finally {
                busy.set(false);
            }
        }
    }

    private List<T> next() {
        List<T> together = new ArrayList<>();
        for (T one = waiting.poll(); one != null; one = waiting.poll()) {
            together.add(one);
            if (together.size() == most) break;
        }
        return together;
    }
}
