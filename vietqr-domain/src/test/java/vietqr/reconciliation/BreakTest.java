package vietqr.reconciliation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The life of a break, and how it is found, on the real database. */
class BreakTest {
    private static final Instant LATER = Instant.parse("2026-03-12T00:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Now now = new Now(new SettableClock(Instant.parse("2026-03-12T05:00:00Z")));
    private Ledger ledger;
    private Run run;

    @BeforeEach
    void aRunIsUnderWay() {
        ledger = new Ledger(DATABASE, now);
        run = ledger.asked(Ledger.DAY, Ledger.DAY);
    }

    @Test
    void whatIsExpectedBecomesOpenAndHeals() {
        Break one = opened(Ledger.missing(1, 50_000).until(LATER));
        assertThat(one.state()).isEqualTo(BreakState.EXPECTED);
        one.seen(run, Ledger.missing(1, 50_000), now.get());
        assertThat(one.state()).isEqualTo(BreakState.OPEN);
        assertThat(one.expectedUntil()).isEmpty();
        one.heal(run.id(), now.get());
        assertThat(one.state()).isEqualTo(BreakState.HEALED);
        assertThat(one.closedRun()).hasValue(run.id());
        one.seen(run, Ledger.missing(1, 50_000), now.get());
        assertThat(one.state()).isEqualTo(BreakState.OPEN);
        assertThat(one.closedRun()).isEmpty();
    }

    @Test
    void whatAPersonHasSettledStaysSettled() {
        Break one = opened(Ledger.missing(1, 50_000));
        one.resolve("WRITTEN_OFF", "person:7", now.get());
        one.seen(run, Ledger.missing(1, 50_000), now.get());
        assertThat(one.state()).isEqualTo(BreakState.RESOLVED);
        assertThatThrownBy(() -> one.heal(run.id(), now.get())).isInstanceOf(IllegalStateException.class);
        one.reopen(now.get());
        assertThat(one.state()).isEqualTo(BreakState.OPEN);
        assertThat(one.resolution()).isEmpty();
    }

    @Test
    void balancesThatWereAcceptedAreOpenAgainWhenTheyDifferOtherwise() {
        Finding jump = Finding.of(
                        BreakReason.BALANCE_CHAIN_BROKEN, "opening7", Finding.Ids.NONE, Ledger.DAY, null, Vnd.ZERO)
                .differing(1_000);
        Break one = opened(jump);
        one.resolve("ACCEPT", "person:7", now.get());
        assertThat(one.differsFrom(jump)).isFalse();
        one.seen(run, jump, now.get());
        assertThat(one.state()).isEqualTo(BreakState.RESOLVED);

        assertThat(one.differsFrom(jump.differing(9_000_000))).isTrue();
        one.seen(run, jump.differing(9_000_000), now.get());
        assertThat(one.state()).isEqualTo(BreakState.OPEN);
        assertThat(one.resolution()).isEmpty();
    }

    @Test
    void theSameDifferenceHasOneIdentityWhateverItsReason() {
        Finding missing = Ledger.missing(1, 50_000);
        Finding ambiguous = Finding.of(BreakReason.AMBIGUOUS, "E1", missing.ids(), Ledger.DAY, null, missing.amount());
        assertThat(ambiguous.identity(5)).isEqualTo(missing.identity(5)).isNotEqualTo(missing.identity(6));
        assertThat(Ledger.missing(2, 50_000).identity(5)).isNotEqualTo(missing.identity(5));
    }

    @Test
    void breaksAreFoundByReasonStateAccountAndRun() {
        opened(Ledger.missing(1, 50_000).until(LATER));
        Break open = opened(Ledger.missing(2, 70_000));
        Run next = ledger.asked(Ledger.DAY, Ledger.DAY);
        DATABASE.run(em -> em.find(Break.class, open.id()).heal(next.id(), now.get()));

        assertThat(page(Breaks.Wanted.ALL).rows()).hasSize(2);
        assertThat(page(wanted(OptionalLong.empty(), Set.of(BreakReason.CURRENCY), Set.of()))
                        .rows())
                .isEmpty();
        assertThat(page(wanted(OptionalLong.empty(), Set.of(), Set.of(BreakState.HEALED)))
                        .rows())
                .extracting(Break::id)
                .containsExactly(open.id());
        assertThat(page(wanted(OptionalLong.of(run.id()), Set.of(), Set.of())).rows())
                .hasSize(2);
        Run afterwards = ledger.asked(Ledger.DAY, Ledger.DAY);
        assertThat(page(wanted(OptionalLong.of(afterwards.id()), Set.of(), Set.of()))
                        .rows())
                .hasSize(1);
        Run ofOtherDays = ledger.asked(Ledger.DAY.plusDays(1), Ledger.DAY.plusDays(1));
        assertThat(page(wanted(OptionalLong.of(ofOtherDays.id()), Set.of(), Set.of()))
                        .rows())
                .isEmpty();
    }

    @Test
    void nobodySeesBreaksOfOthers() {
        Break open = opened(Ledger.missing(2, 70_000));
        List<Sight> strangers = List.of(Sight.of(List.of()), Sight.of(List.of(1L)));
        for (Sight stranger : strangers)
            DATABASE.run(em -> {
                Breaks breaks = new Breaks(em, now);
                assertThat(breaks.find(stranger, open.id())).isEmpty();
                assertThat(breaks.page(stranger, Breaks.Wanted.ALL, OptionalLong.empty(), 10)
                                .rows())
                        .isEmpty();
                assertThat(breaks.counts(stranger, Breaks.Wanted.ALL)).isEmpty();
                assertThat(new Runs(em).find(stranger, run.id())).isEmpty();
            });
    }

    @Test
    void theyAreCountedWithTheirMoney() {
        opened(Ledger.missing(1, 50_000).until(LATER));
        opened(Ledger.missing(2, 70_000));
        opened(Ledger.missing(3, 30_000));
        List<Breaks.Count> counts =
                DATABASE.inTransaction(em -> new Breaks(em, now).counts(ledger.sight(), Breaks.Wanted.ALL));
        assertThat(counts)
                .containsExactly(
                        new Breaks.Count(BreakReason.MISSING_AT_GATEWAY, BreakState.EXPECTED, 1, 50_000),
                        new Breaks.Count(BreakReason.MISSING_AT_GATEWAY, BreakState.OPEN, 2, 100_000));
    }

    @Test
    void aPageLeadsToTheNext() {
        for (int i = 1; i <= 3; i++) opened(Ledger.missing(i, 1_000));
        Page<Break> first = DATABASE.inTransaction(
                em -> new Breaks(em, now).page(ledger.sight(), Breaks.Wanted.ALL, OptionalLong.empty(), 2));
        Page<Break> second = DATABASE.inTransaction(
                em -> new Breaks(em, now).page(ledger.sight(), Breaks.Wanted.ALL, first.next(), 2));
        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void theOldestOrThoseOfMostMoneyComeFirstIfOneAsksForThem() {
        long young = opened(onDay(Ledger.DAY, 1, 500)).id();
        long old = opened(onDay(Ledger.DAY.minusDays(3), 2, 700)).id();
        long oldToo = opened(onDay(Ledger.DAY.minusDays(3), 3, 500)).id();
        long middle = opened(onDay(Ledger.DAY.minusDays(1), 4, 900)).id();

        assertThat(read(Breaks.Order.OLDEST)).containsExactly(old, oldToo, middle, young);
        assertThat(read(Breaks.Order.LARGEST)).containsExactly(middle, old, oldToo, young);
        assertThat(read(Breaks.Order.NEWEST)).containsExactly(middle, oldToo, old, young);
    }

    /** Row by row, so that each is gone on from. */
    private List<Long> read(Breaks.Order order) {
        List<Long> read = new ArrayList<>();
        OptionalLong behind = OptionalLong.empty();
        do {
            OptionalLong from = behind;
            Page<Break> page = DATABASE.inTransaction(
                    em -> new Breaks(em, now).page(ledger.sight(), Breaks.Wanted.ALL, order, from, 1));
            page.rows().forEach(row -> read.add(row.id()));
            behind = page.next();
        } while (behind.isPresent() && read.size() < 10);
        return read;
    }

    private static Finding onDay(LocalDate day, long entryId, long amount) {
        return Finding.of(
                BreakReason.MISSING_AT_GATEWAY, "E" + entryId, Finding.Ids.NONE, day, Direction.C, Vnd.of(amount));
    }

    @Test
    void ageGoesByDaysSinceTheBankingDay() {
        assertThat(List.of(0, 1, 2, 3, 4, 7, 8, 30, 31))
                .extracting(days -> Age.of(Ledger.DAY, Ledger.DAY.plusDays(days)))
                .containsExactly(
                        Age.DAYS_0_1,
                        Age.DAYS_0_1,
                        Age.DAYS_2_3,
                        Age.DAYS_2_3,
                        Age.DAYS_4_7,
                        Age.DAYS_4_7,
                        Age.DAYS_8_30,
                        Age.DAYS_8_30,
                        Age.OVER_30);
        assertThat(DATABASE.<Age>inTransaction(em -> new Breaks(em, now).ageOf(opened(Ledger.missing(9, 1)))))
                .isEqualTo(Age.DAYS_2_3);
    }

    private Break opened(Finding finding) {
        return DATABASE.inTransaction(em -> {
            Break one = new Break(run, finding, now.get());
            em.persist(one);
            return one;
        });
    }

    private Page<Break> page(Breaks.Wanted wanted) {
        return DATABASE.inTransaction(em -> new Breaks(em, now).page(ledger.sight(), wanted, OptionalLong.empty(), 10));
    }

    private Breaks.Wanted wanted(OptionalLong runId, Set<BreakReason> reasons, Set<BreakState> states) {
        return new Breaks.Wanted(
                runId,
                OptionalLong.of(ledger.account.id()),
                reasons,
                states,
                OptionalLong.empty(),
                Optional.of(Ledger.DAY),
                Optional.of(Ledger.DAY));
    }
}
