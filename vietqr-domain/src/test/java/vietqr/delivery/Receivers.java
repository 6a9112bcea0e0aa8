package vietqr.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Merchants' systems that answer as a test wants, and remember what they were sent. */
final class Receivers implements Sender {
    private final List<DueDelivery> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Function<DueDelivery, Verdict> answers = due -> Verdict.of(Outcome.DELIVERED);
    private volatile long hanging;

    @Override
    public Attempt.Result send(DueDelivery delivery) {
        heard.add(delivery);
        if (delivery.access().endpointId() == hanging) hang();
        return result(answers.apply(delivery));
    }

    Receivers answering(Function<DueDelivery, Verdict> verdicts) {
        answers = verdicts;
        return this;
    }

    Receivers answering(Outcome outcome) {
        return answering(due -> Verdict.of(outcome));
    }

    /** Calls to this endpoint do not end before {@link #letGo}. */
    Receivers hangingAt(long endpointId) {
        hanging = endpointId;
        return this;
    }

    void letGo() {
        over.countDown();
    }

    List<DueDelivery> heard(long endpointId) {
        return heard.stream()
                .filter(due -> due.access().endpointId() == endpointId)
                .toList();
    }

    static Attempt.Result result(Verdict verdict) {
        boolean taken = verdict.outcome() == Outcome.DELIVERED;
        Exchange exchange = new Exchange(
                "https://shop.example/hook",
                "Authorization: Bearer ***",
                OptionalInt.of(taken ? 200 : 503),
                taken ? "HTTP 200" : "HTTP 503",
                "",
                "",
                Duration.ofMillis(5));
        return new Attempt.Result(verdict, exchange);
    }

    static Attempt.Result result(Outcome outcome) {
        return result(Verdict.of(outcome));
    }

    static Verdict pausing(Duration pause) {
        return new Verdict(Outcome.RETRY, false, Optional.of(pause));
    }

    private void hang() {
        try {
            if (!over.await(60, TimeUnit.SECONDS)) throw new AssertionError("hung for too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
