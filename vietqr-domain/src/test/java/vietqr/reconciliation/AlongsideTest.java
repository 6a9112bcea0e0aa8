package vietqr.reconciliation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a run has done beside itself is done in order, one piece at a time, and what goes wrong is not lost. */
class AlongsideTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Alongside alongside = new Alongside(threads, () -> ended.set(true));

    @AfterEach
    void letGo() {
        threads.shutdownNow();
    }

    @Test
    void oneIsReadWhileAnotherIsWrittenAndAllIsWrittenInOrder() throws InterruptedException {
        List<Integer> written = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch read = new CountDownLatch(1);
        alongside.write(() -> {
            await(read);
            written.add(0);
        });
        Supplier<String> page = alongside.begin(() -> {
            read.countDown();
            return "a page";
        });
        for (int i = 1; i < 50; i++) {
            int piece = i;
            alongside.write(() -> written.add(piece));
        }
        alongside.settle();
        assertThat(page.get()).isEqualTo("a page");
        assertThat(written).hasSize(50).isSorted();
    }

    @Test
    void whatWasNotWrittenIsToldAtTheNextOccasion() {
        alongside.write(() -> {
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(() -> alongside.write(() -> {})).hasMessage("no room");
        alongside.write(() -> {
            throw new IllegalStateException("still none");
        });
        assertThatThrownBy(alongside::close).hasMessage("still none");
        assertThat(ended).as("the threads are given back all the same").isTrue();
    }

    @Test
    void whatCannotBeReadIsToldToWhoeverWaitsForIt() {
        Supplier<String> page = alongside.begin(() -> {
            throw new IllegalStateException("the books cannot be read");
        });
        assertThatThrownBy(page::get).hasMessage("the books cannot be read");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new AssertionError("nobody read meanwhile");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
