package vietqr.simulation;

import org.junit.jupiter.api.Test;
import vietqr.dialect.Letter;
import vietqr.dialect.Transfer;
import vietqr.kernel.Vnd;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTest {
    private static final Instant AT = Instant.parse("2026-03-01T05:06:07Z");

    private final Remembered remembered = new Remembered();

    @Test
    void onlySoMuchIsUnderWay() {
        for (int nth = 1; nth <= Remembered.MOST_UNDER_WAY / 500; nth++)
            assertThat(remembered.take(simulation(nth, 500, AT))).isTrue();
        assertThat(remembered.take(simulation(100, 1, AT))).isFalse();

        finish(remembered.find(1).orElseThrow());
        assertThat(remembered.take(simulation(101, 500, AT))).isTrue();
    }

    @Test
    void theOldestThatIsDoneIsForgotten() {
        int fit = Remembered.MOST_IN_ALL / 500;
        for (int nth = 1; nth <= fit; nth++) {
            remembered.take(simulation(nth, 500, AT));
            if (nth != 1) finish(remembered.find(nth).orElseThrow());
        }
        remembered.take(simulation(fit + 1, 500, AT));

        assertThat(remembered.find(1)).isPresent();
        assertThat(remembered.find(2)).isEmpty();
        assertThat(remembered.newestFirst().get(0).id()).isEqualTo(fit + 1);
    }

    @Test
    void eachBeginsOnceAndNotBeforeItIsDue() {
        remembered.take(simulation(1, 1, AT.plusSeconds(10)));
        remembered.take(simulation(2, 1, AT));

        assertThat(remembered.nextDue(AT).id()).isEqualTo(2);
        assertThat(remembered.nextDue(AT)).isNull();
        assertThat(remembered.nextDue(AT.plusSeconds(10)).id()).isEqualTo(1);
        assertThat(remembered.nextDue(AT.plusSeconds(10))).isNull();
    }

    @Test
    void itIsDoneWhenTheLastIsAnswered() {
        Simulation simulation = simulation(1, 2, AT);
        simulation.note(answered(1));
        simulation.note(answered(1));
        assertThat(simulation.await(Duration.ZERO)).isFalse();

        simulation.note(answered(2));
        assertThat(simulation.await(Duration.ZERO)).isTrue();
    }

    private static void finish(Simulation simulation) {
        for (int nth = 1; nth <= simulation.total(); nth++) simulation.note(answered(nth));
    }

    private static SentMessage answered(int number) {
        Letter letter = new Letter(Map.of(), new byte[0]);
        return new SentMessage(number, AT, "", letter, 200, "", "", Optional.empty(), false, "");
    }

    private static Simulation simulation(long id, int messages, Instant due) {
        Plan plan = new Plan(
                Scenario.BURST,
                Transfer.Target.ofAccount("MB", "1"),
                false,
                Vnd.of(1),
                "",
                Optional.empty(),
                messages,
                1,
                AT,
                1);
        return new Simulation(id, 1, null, plan, due);
    }
}
