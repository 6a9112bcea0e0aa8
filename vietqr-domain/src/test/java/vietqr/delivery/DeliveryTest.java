package vietqr.delivery;

import org.junit.jupiter.api.Test;
import vietqr.event.EventTold;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTest {
    private static final Instant START = Instant.parse("2026-01-05T03:00:00Z");

    @Test
    void aTakenEventIsDelivered() {
        assertThat(after(Outcome.DELIVERED).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aRefusedOneIsNotTriedAgain() {
        assertThat(after(Outcome.REFUSED).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(after(Outcome.WAITING).state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void aFailedOneFallsDueAgainBySchedule() {
        Delivery delivery = after(Outcome.RETRY, Outcome.RETRY);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        assertThat(delivery.dueAt()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void aLongerPauseThatIsAskedForWins() {
        Delivery delivery = fresh();
        delivery.attempted(
                Receivers.result(Receivers.pausing(Duration.ofMinutes(9))), Optional.of(Duration.ofSeconds(5)), START);
        assertThat(delivery.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(9)));
    }

    @Test
    void theTenthFailureIsTheLast() {
        Delivery delivery = fresh();
        for (int i = 1; i <= 9; i++) fail(delivery);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        assertThat(fail(delivery).told().number()).isEqualTo(10);
        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void sentAgainItBeginsTheScheduleAnewAndGoesOnCounting() {
        Delivery delivery = fresh();
        for (int i = 1; i <= 10; i++) fail(delivery);
        delivery.again(START);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OWED);
        assertThat(fail(delivery).told().number()).isEqualTo(11);
        assertThat(delivery.dueAt()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aLateFailureDoesNotUndoADelivery() {
        assertThat(after(Outcome.DELIVERED, Outcome.RETRY).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    private static Delivery after(Outcome... outcomes) {
        Delivery delivery = fresh();
        for (Outcome outcome : outcomes) delivery.attempted(Receivers.result(outcome), wait(delivery), START);
        return delivery;
    }

    private static Attempt fail(Delivery delivery) {
        return delivery.attempted(Receivers.result(Outcome.RETRY), wait(delivery), START);
    }

    private static Optional<Duration> wait(Delivery delivery) {
        return RetrySchedule.VIETQR.afterAttempt(delivery.tries() + 1, 0.5);
    }

    private static Delivery fresh() {
        return new Delivery(1, new EventTold.Owed(2, Optional.empty()), START);
    }
}
