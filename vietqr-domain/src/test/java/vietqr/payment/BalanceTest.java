package vietqr.payment;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

class BalanceTest {
    private static final Instant ASKED = Instant.parse("2026-01-05T03:00:00Z");
    private static final Instant LAST = ASKED.plus(Duration.ofDays(15));
    private static final Instant LATER = LAST.plusMillis(1);
    private static final Vnd PRICE = Vnd.of(150);
    private static final Balance OPENED = Balance.opened(PRICE, LAST);

    @Test
    void exactMoneyInTimePays() {
        assertStep(OPENED.receive(PRICE, LAST), PaymentState.PAID, Effect.EXACT);
    }

    @Test
    void tooLittleIsCompletedByMore() {
        Balance part = step(OPENED.receive(Vnd.of(100), ASKED), PaymentState.UNDERPAID, Effect.PART);
        assertStep(part.receive(Vnd.of(20), ASKED), PaymentState.UNDERPAID, Effect.PART);
        assertStep(part.receive(Vnd.of(50), ASKED), PaymentState.PAID, Effect.COMPLETING);
        assertStep(part.receive(Vnd.of(51), ASKED), PaymentState.OVERPAID, Effect.OVER);
        assertStep(part.receive(Vnd.of(50), LATER), PaymentState.PAID_LATE, Effect.LATE);
    }

    @Test
    void afterTheLastMomentMoneyIsLateButMoneyInTimeThatIsToldLateIsNot() {
        assertStep(OPENED.receive(PRICE, LATER), PaymentState.PAID_LATE, Effect.LATE);
        Balance expired = step(OPENED.expire(LATER), PaymentState.EXPIRED, Effect.EXPIRED);
        assertStep(expired.receive(PRICE, LATER), PaymentState.PAID_LATE, Effect.LATE);
        assertStep(expired.receive(PRICE, LAST), PaymentState.PAID, Effect.EXACT);
    }

    @Test
    void onlyWhatWaitsWithoutMoneyExpiresOrIsWithdrawn() {
        assertStep(OPENED.expire(LAST), PaymentState.WAITING, Effect.NOTHING);
        assertStep(OPENED.cancel(ASKED), PaymentState.CANCELLED, Effect.CANCELLED);
        for (Vnd money : new Vnd[] {Vnd.of(1), PRICE, Vnd.of(151)}) {
            Balance touched = OPENED.receive(money, ASKED).after();
            assertThat(touched.expire(LATER)).isEqualTo(new Balance.Step(touched, Effect.NOTHING));
            assertThat(touched.cancel(ASKED)).isEqualTo(new Balance.Step(touched, Effect.NOTHING));
        }
    }

    @Test
    void withdrawnRequestKeepsLaterMoneyAsSurplusAndIsPaidByEarlierMoney() {
        Balance cancelled = OPENED.cancel(ASKED.plusSeconds(60)).after();
        Balance after =
                step(cancelled.receive(PRICE, ASKED.plusSeconds(60)), PaymentState.CANCELLED, Effect.AFTER_CANCEL);
        assertThat(after.surplus()).isEqualTo(PRICE);
        assertStep(cancelled.receive(PRICE, ASKED.plusSeconds(59)), PaymentState.PAID, Effect.EXACT);
        assertStep(after.refund(PRICE), PaymentState.CANCELLED, Effect.REFUNDED);
    }

    @Test
    void moneyForAPaidRequestIsSurplus() {
        Balance paid = OPENED.receive(PRICE, ASKED).after();
        Balance twice = step(paid.receive(PRICE, ASKED), PaymentState.PAID, Effect.DUPLICATE);
        assertThat(twice.surplus()).isEqualTo(PRICE);
        assertStep(twice.refund(PRICE), PaymentState.PAID, Effect.REFUNDED);
    }

    @Test
    void refundsInPartAndInWhole() {
        Balance paid = OPENED.receive(PRICE, ASKED).after();
        Balance part = step(paid.refund(Vnd.of(50)), PaymentState.PARTLY_REFUNDED, Effect.REFUNDED);
        assertStep(part.refund(Vnd.of(100)), PaymentState.REFUNDED, Effect.REFUNDED);
        assertStep(paid.refund(PRICE), PaymentState.REFUNDED, Effect.REFUNDED);
    }

    @Test
    void givingBackWhatWasTooMuchPays() {
        Balance over = OPENED.receive(Vnd.of(200), ASKED).after();
        assertStep(over.refund(Vnd.of(10)), PaymentState.OVERPAID, Effect.REFUNDED);
        assertStep(over.refund(Vnd.of(50)), PaymentState.PAID, Effect.REFUNDED);
        assertStep(over.refund(Vnd.of(51)), PaymentState.PARTLY_REFUNDED, Effect.REFUNDED);
    }

    @Property
    void noMoneyIsLostWhateverTheOrder(@ForAll("money") List<Money> money, @ForAll Random random) {
        List<Money> shuffled = new ArrayList<>(money);
        Collections.shuffle(shuffled, random);
        Balance told = all(money);
        Balance toldOtherwise = all(shuffled);
        long sum = money.stream().mapToLong(m -> m.amount.amount()).sum();
        assertThat(come(told)).isEqualTo(sum);
        assertThat(come(toldOtherwise)).isEqualTo(sum);
        if (sum <= PRICE.amount()) assertThat(toldOtherwise).isEqualTo(told);
        if (sum > PRICE.amount()) assertThat(toldOtherwise.received()).isGreaterThanOrEqualTo(PRICE);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void neverPaidWithLessThanWasAskedFor(@ForAll("events") List<UnaryOperator<Balance>> events) {
        Set<PaymentState> covered = EnumSet.of(PaymentState.PAID, PaymentState.PAID_LATE, PaymentState.OVERPAID);
        Balance balance = OPENED;
        for (UnaryOperator<Balance> event : events) {
            Balance before = balance;
            balance = event.apply(before);
            assertThat(come(balance)).isGreaterThanOrEqualTo(come(before));
            long left = come(balance) - balance.refunded().amount();
            if (covered.contains(balance.state())) assertThat(left).isGreaterThanOrEqualTo(PRICE.amount());
            if (balance.state() == PaymentState.WAITING || balance.state() == PaymentState.EXPIRED)
                assertThat(come(balance)).isZero();
            if (balance.state() == PaymentState.PARTLY_REFUNDED)
                assertThat(balance.refunded().isZero()).isFalse();
        }
    }

    private record Money(Vnd amount, Instant at) {}

    @Provide
    Arbitrary<List<Money>> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 160), Arbitraries.of(ASKED, ASKED.plusSeconds(1), LAST, LATER))
                .as((amount, at) -> new Money(Vnd.of(amount), at))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<UnaryOperator<Balance>>> events() {
        Arbitrary<UnaryOperator<Balance>> receive = money().filter(list -> !list.isEmpty())
                .map(list -> balance ->
                        balance.receive(list.get(0).amount, list.get(0).at).after());
        Arbitrary<UnaryOperator<Balance>> refund =
                Arbitraries.longs().between(1, 200).map(most -> balance -> refunded(balance, most));
        Arbitrary<UnaryOperator<Balance>> rest = Arbitraries.of(
                List.of(balance -> balance.cancel(ASKED.plusSeconds(1)).after(), balance -> balance.expire(LATER)
                        .after()));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, receive),
                        net.jqwik.api.Tuple.of(2, refund),
                        net.jqwik.api.Tuple.of(1, rest))
                .list()
                .ofMaxSize(12);
    }

    /** As refunds do: never more than has come. */
    private static Balance refunded(Balance balance, long most) {
        long left = come(balance) - balance.refunded().amount();
        return left == 0
                ? balance
                : balance.refund(Vnd.of(Math.min(most, left))).after();
    }

    private static Balance all(List<Money> money) {
        Balance balance = OPENED;
        for (Money one : money) balance = balance.receive(one.amount, one.at).after();
        return balance;
    }

    private static long come(Balance balance) {
        return balance.received().plus(balance.surplus()).amount();
    }

    private static void assertStep(Balance.Step step, PaymentState state, Effect effect) {
        step(step, state, effect);
    }

    private static Balance step(Balance.Step step, PaymentState state, Effect effect) {
        assertThat(step.after().state()).isEqualTo(state);
        assertThat(step.effect()).isEqualTo(effect);
        return step.after();
    }
}
