package vietqr.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the way out to merchants: remembers what was sent, and says it was taken. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordingSender implements Sender {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Attempt.Result send(DueDelivery delivery) {
        sent.add(delivery.body());
        Exchange exchange = new Exchange(
                delivery.access().callbackUrl(), "", OptionalInt.of(200), "HTTP 200", "", "", Duration.ZERO);
        return new Attempt.Result(Verdict.of(Outcome.DELIVERED), exchange);
    }

    public boolean hasSent(String about) {
        return sent.stream().anyMatch(body -> body.contains(about));
    }
}
