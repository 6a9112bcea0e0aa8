package vietqr.correction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.correction.CorrectionResult.Denied;
import vietqr.correction.CorrectionResult.Taken;
import vietqr.correction.CorrectionResult.Why;
import vietqr.intake.Movement;
import vietqr.intake.Spells.Spell;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.testing.TestDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Several people, and the rules, who all want the same movement at once: it belongs to one request at most. */
class CorrectionConcurrencyTest {
    private static final int THREADS = 16;
    private static final long AMOUNT = 150_000;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private CorrectionScene scene;

    @BeforeEach
    void aMerchant() {
        scene = new CorrectionScene(DATABASE);
    }

    @RepeatedTest(3)
    void ofManyWhoPutItDownToDifferentRequestsOneDoes() throws Exception {
        Movement movement = scene.comes(AMOUNT, "tien hang");
        List<PaymentRequest> requests =
                IntStream.range(0, THREADS).mapToObj(nth -> scene.asks(AMOUNT)).toList();

        List<Object> results = atOnce(nth -> scene.attribute(scene.finance, movement, requests.get(nth)));

        assertThat(results).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !(result instanceof Taken))
                .containsOnly(new Denied(Why.ALREADY_MATCHED));
        belongsToOneOf(movement, requests);
    }

    @RepeatedTest(5)
    void peopleAndALateMatchNeverBothHaveIt() throws Exception {
        String order = "HD-2026-" + scene.account.number();
        Movement movement = scene.comes(AMOUNT, "tra tien " + order);
        PaymentRequest named = scene.asks(AMOUNT, order);
        PaymentRequest meant = scene.asks(AMOUNT);

        List<Object> results = atOnce(
                nth -> nth % 2 == 0 ? scene.attribute(scene.finance, movement, meant) : scene.matchAgain(movement));

        assertThat(results).hasSize(THREADS);
        belongsToOneOf(movement, List.of(named, meant));
    }

    @RepeatedTest(3)
    void ofManyWhoAgreeOneIsTheApprover() throws Exception {
        PaymentRequest request = scene.asks(AMOUNT);
        Movement movement = scene.comes(AMOUNT, request.content());
        long correction = ((Taken) scene.reverse(movement)).correction().id();

        List<Object> results = atOnce(nth -> scene.approve(correction));

        assertThat(results).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !(result instanceof Taken))
                .containsOnly(new Denied(Why.ALREADY_DECIDED));
        assertThat(scene.spells(movement)).hasSize(1).noneMatch(Spell::holds);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.WAITING);
    }

    @Test
    void ofManyWhoAskForTheSameOneDoes() throws Exception {
        PaymentRequest request = scene.asks(AMOUNT);
        Movement movement = scene.comes(AMOUNT, request.content());

        List<Object> results = atOnce(nth -> scene.reverse(movement));

        assertThat(results).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !(result instanceof Taken))
                .containsOnly(new Denied(Why.ALREADY_ASKED));
    }

    @RepeatedTest(5)
    void aRefundAndAReversalNeverBothHaveIt() throws Exception {
        PaymentRequest request = scene.asks(AMOUNT);
        Movement movement = scene.comes(AMOUNT, request.content());
        long correction = ((Taken) scene.reverse(movement)).correction().id();

        List<Object> results = atOnce(nth -> {
            if (nth % 2 == 0) return scene.approve(correction);
            scene.refundsWhileHeld(movement, AMOUNT);
            return "refund";
        });

        boolean reversed = results.stream().anyMatch(Taken.class::isInstance);
        assertThat(scene.spells(movement).get(0).holds()).isEqualTo(!reversed);
        assertThat(scene.whole(movement)).isEqualTo(reversed);
    }

    private void belongsToOneOf(Movement movement, List<PaymentRequest> requests) {
        List<Spell> spells = scene.spells(movement);
        assertThat(spells).hasSize(1).allMatch(Spell::holds);
        for (PaymentRequest request : requests) {
            boolean its = spells.get(0).match().requestId() == request.id();
            assertThat(scene.now(request).balance().received().amount()).isEqualTo(its ? AMOUNT : 0);
        }
    }

    private interface Deed {
        Object of(int nth) throws Exception;
    }

    /** What came of it for each; whoever the keys turned away has the failure. */
    private static List<Object> atOnce(Deed deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<Object>> all = IntStream.range(0, THREADS)
                    .mapToObj(nth -> (Callable<Object>) () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return deed.of(nth);
                    })
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(all, 120, TimeUnit.SECONDS)) results.add(resultOf(future));
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object resultOf(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException turnedAway) {
            return turnedAway.getCause();
        }
    }
}
