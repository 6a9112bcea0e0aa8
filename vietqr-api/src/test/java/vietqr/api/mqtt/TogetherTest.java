package vietqr.api.mqtt;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TogetherTest {
    private final List<List<Integer>> dealt = new ArrayList<>();
    private final Together<Integer> together = new Together<>(3, dealt::add);

    @Test
    void whatHasComeMeanwhileIsDealtWithAtOnceUpToSoMany() {
        together.add(List.of(1, 2, 3, 4, 5, 6, 7));

        together.dealWith();

        assertThat(dealt).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    }

    @Test
    void whereNothingWaitsNothingIsDone() {
        together.dealWith();
        assertThat(dealt).isEmpty();
    }

    @Test
    void whoeverComesWhileSomebodyDealsLeavesItToThem() {
        List<String> order = new ArrayList<>();
        AtomicReference<Together<Integer>> itself = new AtomicReference<>();
        itself.set(new Together<>(3, some -> {
            order.add("begins " + some);
            if (some.contains(1)) itself.get().add(List.of(2));
            if (some.contains(1)) itself.get().dealWith();
            order.add("ends " + some);
        }));
        itself.get().add(List.of(1));

        itself.get().dealWith();

        assertThat(order).containsExactly("begins [1]", "ends [1]", "begins [2]", "ends [2]");
    }

    @Test
    void whatFailsIsNotInTheWayOfWhatComesThen() {
        AtomicReference<List<Integer>> second = new AtomicReference<>();
        Together<Integer> some = new Together<>(1, one -> {
            if (one.contains(1)) throw new IllegalStateException("sabotaged");
            second.set(one);
        });
        some.add(List.of(1, 2));
        assertThatIllegalStateException().isThrownBy(some::dealWith);

        some.dealWith();

        assertThat(second.get()).containsExactly(2);
    }
}
