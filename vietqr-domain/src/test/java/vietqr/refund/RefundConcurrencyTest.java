package vietqr.refund;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.refund.RefundResult.Accepted;
import vietqr.refund.RefundResult.Rejected;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class RefundConcurrencyTest {
    private static final int THREADS = 50;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private RefundScene scene;

    @BeforeEach
    void anOrderIsPaid() {
        scene = new RefundScene(DATABASE);
    }

    @RepeatedTest(3)
    void fiftyAtOnceRefundAllOfItAndNoMore() throws Exception {
        List<RefundResult> results = fifty(() -> untilNothingElseRuns(10_000));

        assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(15);
        assertThat(results)
                .filteredOn(Rejected.class::isInstance)
                .containsOnly(new Rejected(ErrorCode.E45))
                .hasSize(35);
        assertThat(scene.bank.moved()).isEqualTo(RefundScene.PAID);
        assertThat(scene.refundable().refunded()).isEqualTo(Vnd.of(RefundScene.PAID));
        assertThat(scene.refundable().refunds()).isEqualTo(15);
    }

    @Test
    void fiftyAtOnceThatDoNotWaitNeverRefundTooMuch() throws Exception {
        List<RefundResult> results = fifty(() -> scene.refunding().refund(scene.wish(150_000, false)));

        assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Rejected.class::isInstance)
                .isSubsetOf(new Rejected(ErrorCode.E157), new Rejected(ErrorCode.E158));
        assertThat(scene.bank.sent).hasSize(1);
    }

    @Test
    void whileTheBankThinksItIsAskedByOneWorkerOnly() throws Exception {
        scene.bank.answer = order -> BankAnswer.unknown();
        scene.refunding().refund(scene.wish(10_000, false));
        scene.clock.advance(Duration.ofSeconds(3));
        AtomicInteger asked = new AtomicInteger();
        scene.bank.knows = order -> {
            asked.incrementAndGet();
            return BankAnswer.sent("FT1");
        };

        fifty(() -> {
            scene.resumeDue();
            return null;
        });

        assertThat(asked).hasValue(1);
        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
    }

    private RefundResult untilNothingElseRuns(long amount) {
        for (int i = 0; i < 10_000; i++) {
            RefundResult result = scene.refunding().refund(scene.wish(amount, true));
            if (!result.equals(new Rejected(ErrorCode.E158))) return result;
            Thread.onSpinWait();
        }
        throw new AssertionError("others ran for ever");
    }

    private static <T> List<T> fifty(Callable<T> one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> all =
                    IntStream.range(0, THREADS).mapToObj(i -> one).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(all, 120, TimeUnit.SECONDS)) results.add(future.get());
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
