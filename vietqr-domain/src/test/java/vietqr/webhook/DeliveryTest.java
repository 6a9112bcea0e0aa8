package vietqr.webhook;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTest {
    private static final Instant START = Instant.parse("2026-01-05T03:00:00Z");
    private static final Endpoint ENDPOINT = new Endpoint(
            1, URI.create("https://shop.example/t"), URI.create("https://shop.example/c"), "u", "sealed", START);
    private static final Event EVENT = new Event(1, 2, OptionalLong.empty(), "{}", START);

    @Test
    void aTakenEventIsDelivered() {
        Delivery delivery = after(Outcome.DELIVERED);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aRefusedOneIsNotTriedAgain() {
        assertThat(after(Outcome.REFUSED).state()).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void aFailedOneFallsDueAgainBySchedule() {
        Delivery delivery = after(Outcome.RETRY, Outcome.RETRY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        assertThat(delivery.dueAt()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void theTenthFailureIsTheLast() {
        Outcome[] nine = new Outcome[9];
        Arrays.fill(nine, Outcome.RETRY);
        Delivery delivery = after(nine);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        Attempt tenth = delivery.attempted(result(Outcome.RETRY), START);
        assertThat(tenth.number()).isEqualTo(10);
        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void aLateFailureDoesNotUndoADelivery() {
        Delivery delivery = after(Outcome.DELIVERED, Outcome.RETRY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aClaimThatIsNeverHeardOfFallsDueAgain() {
        Delivery delivery = new Delivery(EVENT, ENDPOINT, START);
        delivery.claimedUntil(START.plus(Claims.LEASE));
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        assertThat(delivery.dueAt()).isEqualTo(START.plus(Claims.LEASE));
        assertThat(Claims.LEASE).isGreaterThan(HttpSender.LONGEST_ATTEMPT);
    }

    private static Delivery after(Outcome... outcomes) {
        Delivery delivery = new Delivery(EVENT, ENDPOINT, START);
        for (Outcome outcome : outcomes) delivery.attempted(result(outcome), START);
        return delivery;
    }

    private static Attempt.Result result(Outcome outcome) {
        return new Attempt.Result(outcome, "HTTP 200", "", Duration.ofMillis(5));
    }
}
