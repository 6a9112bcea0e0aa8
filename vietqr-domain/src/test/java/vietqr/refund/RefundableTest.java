package vietqr.refund;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefundableTest {
    private static final long PAID = 1000;

    private enum Deed {
        RESERVE,
        SETTLE,
        RELEASE
    }

    private record Step(Deed deed, long amount, boolean multiTimes) {}

    @Property
    void whateverHappensNoMoreIsReservedThanWasPaid(@ForAll("steps") List<Step> steps) {
        Refundable refundable = new Refundable(1, Vnd.of(PAID));
        List<Vnd> open = new ArrayList<>();
        for (Step step : steps) {
            Vnd amount = Vnd.of(step.amount());
            switch (step.deed()) {
                case RESERVE -> {
                    if (refundable.objectionTo(amount).isPresent()) continue;
                    refundable.reserve(amount, step.multiTimes());
                    open.add(amount);
                }
                case SETTLE -> {
                    if (!open.isEmpty()) refundable.settle(open.remove(0));
                }
                case RELEASE -> {
                    if (!open.isEmpty()) refundable.release(open.remove(0));
                }
            }
            long waiting = open.stream().mapToLong(Vnd::amount).sum();
            assertThat(refundable.reserved().amount())
                    .isEqualTo(refundable.refunded().amount() + waiting)
                    .isBetween(0L, PAID);
        }
    }

    @Property
    void withoutMultiTimesThereIsNeverASecond(@ForAll("amounts") long first, @ForAll("amounts") long second) {
        Refundable refundable = new Refundable(1, Vnd.of(PAID));
        refundable.reserve(Vnd.of(first), false);
        assertThat(refundable.objectionTo(Vnd.of(second))).hasValue(ErrorCode.E157);
    }

    @Example
    void afterAFailureTheNextOneIsTheFirstAgain() {
        Refundable refundable = new Refundable(1, Vnd.of(PAID));
        refundable.reserve(Vnd.of(10), false);
        refundable.release(Vnd.of(10));
        refundable.reserve(Vnd.of(10), true);
        assertThat(refundable.objectionTo(Vnd.of(990))).isEmpty();
        assertThat(refundable.objectionTo(Vnd.of(991))).hasValue(ErrorCode.E45);
        assertThat(refundable.objectionTo(Vnd.ZERO)).hasValue(ErrorCode.E45);
    }

    @Example
    void whatWentCannotBeReleasedAndWhatWasNotReservedCannotGo() {
        Refundable refundable = new Refundable(1, Vnd.of(PAID));
        assertThatThrownBy(() -> refundable.settle(Vnd.of(1))).isInstanceOf(IllegalStateException.class);
        Refundable gone = new Refundable(1, Vnd.of(PAID));
        gone.reserve(Vnd.of(5), true);
        gone.settle(Vnd.of(5));
        assertThatThrownBy(() -> gone.release(Vnd.of(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gone.reserve(Vnd.of(996), true)).isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(Deed.class), amounts(), Arbitraries.of(true, true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(1, PAID);
    }
}
