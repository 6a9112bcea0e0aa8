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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a request's balance is after money was taken back that had been put down to it wrongly. */
class RecountTest {
    private static final Instant ASKED = Instant.parse("2026-01-05T03:00:00Z");
    private static final Instant LAST = ASKED.plus(Duration.ofDays(15));
    private static final Instant LATER = LAST.plusMillis(1);
    private static final Vnd PRICE = Vnd.of(150);
    private static final Balance OPENED = Balance.opened(PRICE, LAST);

    @Test
    void withoutItsOnlyMoneyTheRequestWaitsAgainOrHasExpired() {
        Balance paid = OPENED.receive(PRICE, ASKED).after();
        assertThat(paid.recount(List.of(), LAST)).isEqualTo(new Balance.Step(OPENED, Effect.REVERSED));
        assertThat(paid.recount(List.of(), LATER).after().state()).isEqualTo(PaymentState.EXPIRED);
    }

    @Test
    void surplusPaysWhenWhatPaidWasNotForTheRequest() {
        Balance twice =
                OPENED.receive(PRICE, ASKED).after().receive(PRICE, ASKED).after();
        Balance left = twice.recount(List.of(in(150, ASKED)), ASKED).after();
        assertThat(left.state()).isEqualTo(PaymentState.PAID);
        assertThat(left.surplus()).isEqualTo(Vnd.ZERO);
    }

    @Test
    void withdrawnRequestIsWithdrawnAgain() {
        Instant withdrawn = ASKED.plusSeconds(60);
        Balance earlier = OPENED.cancel(withdrawn).after().receive(PRICE, ASKED).after();
        assertThat(earlier.state()).isEqualTo(PaymentState.PAID);
        Balance left = earlier.recount(List.of(), LATER).after();
        assertThat(left.state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(left.cancelledAt()).hasValue(withdrawn);
    }

    @Test
    void whatWasGivenBackBeforeMoreMoneyCameStaysBeforeIt() {
        Balance before = OPENED.receive(PRICE, ASKED).after().refund(PRICE).after();
        Balance surplus = before.receive(PRICE, ASKED).after();
        Balance wrong = surplus.receive(Vnd.of(20), ASKED).after();
        List<Posting> left = List.of(in(150, ASKED), Posting.out(PRICE, ASKED), in(150, ASKED));
        assertThat(wrong.recount(left, ASKED).after()).isEqualTo(surplus);
    }

    @Test
    void moreIsNeverRefundedThanCame() {
        Balance refunded =
                OPENED.receive(PRICE, ASKED).after().refund(Vnd.of(50)).after();
        assertThatThrownBy(() -> refunded.recount(List.of(Posting.out(Vnd.of(50), ASKED)), ASKED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> refunded.recount(List.of(in(150, ASKED)), ASKED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property
    void takingBackTheLatestMoneyIsAsIfItHadNeverCome(
            @ForAll("postings") List<Posting> before, @ForAll("money") Posting wrong) {
        Balance without = all(OPENED, before);
        Balance with = wrong.addedTo(without);
        assertThat(with.recount(before, ASKED)).isEqualTo(new Balance.Step(without, Effect.REVERSED));
    }

    @Property
    void takingBackAnyMoneyIsAsIfItHadNeverCome(
            @ForAll("moneyOnly") List<Posting> postings, @ForAll("withdrawn") boolean withdrawn, @ForAll int which) {
        if (postings.isEmpty()) return;
        Balance start = withdrawn ? OPENED.cancel(ASKED.plusSeconds(1)).after() : OPENED;
        List<Posting> left = new ArrayList<>(postings);
        left.remove(Math.floorMod(which, postings.size()));
        assertThat(all(start, postings).recount(left, ASKED).after()).isEqualTo(all(start, left));
    }

    @Property
    void whateverIsTakenBackFirstTheRestIsTheSame(@ForAll("moneyOnly") List<Posting> postings) {
        if (postings.size() < 2) return;
        Balance all = all(OPENED, postings);
        List<Posting> withoutFirst = postings.subList(1, postings.size());
        List<Posting> withoutLast = postings.subList(0, postings.size() - 1);
        List<Posting> withoutBoth = postings.subList(1, postings.size() - 1);
        assertThat(all.recount(withoutFirst, ASKED).after().recount(withoutBoth, ASKED))
                .isEqualTo(all.recount(withoutLast, ASKED).after().recount(withoutBoth, ASKED));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void noMoneyIsLostAndNoneIsMadeUp(@ForAll("postings") List<Posting> postings, @ForAll("money") Posting wrong) {
        Set<PaymentState> covered = EnumSet.of(PaymentState.PAID, PaymentState.PAID_LATE, PaymentState.OVERPAID);
        Balance left =
                wrong.addedTo(all(OPENED, postings)).recount(postings, LATER).after();
        long came = postings.stream()
                .filter(Posting::came)
                .mapToLong(p -> p.amount().amount())
                .sum();
        assertThat(left.received().plus(left.surplus())).isEqualTo(Vnd.of(came));
        if (covered.contains(left.state()))
            assertThat(came - left.refunded().amount()).isGreaterThanOrEqualTo(PRICE.amount());
        assertThat(left.state()).isNotEqualTo(PaymentState.WAITING);
        if (left.state() == PaymentState.EXPIRED) assertThat(came).isZero();
    }

    @Property
    void takenBackAndPutDownAgainItIsTheLatestMoney(@ForAll("moneyOnly") List<Posting> postings) {
        if (postings.isEmpty()) return;
        Posting moved = postings.get(0);
        List<Posting> left = postings.subList(1, postings.size());
        List<Posting> reordered = new ArrayList<>(left);
        reordered.add(moved);
        assertThat(moved.addedTo(all(OPENED, postings).recount(left, ASKED).after()))
                .isEqualTo(all(OPENED, reordered));
    }

    @Provide
    Arbitrary<Posting> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 160), Arbitraries.of(ASKED, ASKED.plusSeconds(1), LAST, LATER))
                .as(RecountTest::in);
    }

    @Provide
    Arbitrary<List<Posting>> moneyOnly() {
        return money().list().ofMaxSize(6);
    }

    /** Money that comes and, now and then, goes back; never more than is there. */
    @Provide
    Arbitrary<List<Posting>> postings() {
        Arbitrary<Posting> back = Arbitraries.longs().between(1, 160).map(most -> Posting.out(Vnd.of(most), ASKED));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, money()), net.jqwik.api.Tuple.of(1, back))
                .list()
                .ofMaxSize(8)
                .map(RecountTest::affordable);
    }

    @Provide
    Arbitrary<Boolean> withdrawn() {
        return Arbitraries.of(true, false);
    }

    private static List<Posting> affordable(List<Posting> wanted) {
        List<Posting> kept = new ArrayList<>();
        long there = 0;
        for (Posting posting : wanted) {
            long change = posting.came()
                    ? posting.amount().amount()
                    : -posting.amount().amount();
            if (there + change < 0) continue;
            there += change;
            kept.add(posting);
        }
        return kept;
    }

    private static Posting in(long amount, Instant at) {
        return Posting.in(Vnd.of(amount), at, at);
    }

    private static Balance all(Balance start, List<Posting> postings) {
        Balance balance = start;
        for (Posting posting : postings) balance = posting.addedTo(balance);
        return balance;
    }
}
