package vietqr.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.dialect.Transfer;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTest {
    private static final Instant AT = Instant.parse("2026-03-01T05:06:07Z");
    private static final String CODE = "VQR0123456789";
    private static final Transfer.Target TARGET = new Transfer.Target("MB", "0123456789", "SHOP01", "ORD1", "S", CODE);

    @ParameterizedTest
    @CsvSource({"EXACT, 100000", "FORGED, 100000", "UNDERPAID, 90000", "OVERPAID, 110000", "DELAYED, 100000"})
    void oneMessageTellsOfSoMuch(Scenario scenario, long amount) {
        List<Transfer> told = told(scenario, 1, 100_000, 1);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).amount()).isEqualTo(Vnd.of(amount));
        assertThat(told.get(0).target()).isEqualTo(TARGET);
    }

    @Test
    void evenTheLeastIsLessAndMore() {
        assertThat(told(Scenario.UNDERPAID, 1, 2, 1).get(0).amount()).isEqualTo(Vnd.of(1));
        assertThat(told(Scenario.OVERPAID, 1, 1, 1).get(0).amount()).isEqualTo(Vnd.of(2));
    }

    @Test
    void aDuplicateIsTheSameInEverything() {
        assertThat(new HashSet<>(told(Scenario.DUPLICATED, 5, 100_000, 1))).hasSize(1);
        assertThat(told(Scenario.DUPLICATED, 5, 100_000, 1)).hasSize(5);
    }

    @Test
    void partsMakeUpTheWholeAndTheLastIsToldFirst() {
        List<Transfer> told = told(Scenario.REORDERED, 3, 100_000, 1);

        assertThat(told.stream().mapToLong(part -> part.amount().amount())).containsExactly(33_333L, 33_333L, 33_334L);
        assertThat(told).isSortedAccordingTo((one, next) -> next.at().compareTo(one.at()));
        assertThat(told.get(0).at()).isEqualTo(AT);
    }

    @Test
    void aCodeIsPaidInFullEachTime() {
        Plan plan = plan(Scenario.REORDERED, 2, 100_000, 1);
        Plan named = new Plan(
                plan.scenario(), TARGET, true, plan.amount(), plan.content(), plan.code(), 2, 3, AT, plan.seed());

        assertThat(Script.of(named, Ids::next))
                .allSatisfy(part -> assertThat(part.amount()).isEqualTo(Vnd.of(100_000)));
    }

    @Test
    void aBurstIsOfPaymentsThatAreAllReal() {
        List<Transfer> told = told(Scenario.BURST, 500, 1_000, 1);

        assertThat(told.stream().map(Transfer::reference).distinct()).hasSize(500);
        assertThat(told.stream().map(Transfer::id).distinct()).hasSize(500);
    }

    @Test
    void delayedMoneyMovedDaysAgo() {
        assertThat(told(Scenario.DELAYED, 1, 1_000, 1).get(0).at()).isEqualTo(AT.minus(Duration.ofDays(3)));
    }

    @Test
    void theSameSeedManglesAlikeAndAnotherDoesNot() {
        assertThat(text(7)).isEqualTo(text(7));
        assertThat(new HashSet<>(List.of(text(1), text(2), text(3), text(4), text(5))))
                .hasSizeGreaterThan(2);
    }

    @Test
    void nobodyHasTheUnknownAccount() {
        Transfer.Target elsewhere =
                told(Scenario.UNKNOWN_ACCOUNT, 1, 1_000, 1).get(0).target();

        assertThat(elsewhere.account()).startsWith("NOBODY").hasSizeLessThanOrEqualTo(30);
        assertThat(elsewhere.terminal()).startsWith("NOBODY");
        assertThat(elsewhere.order()).isEqualTo("ORD1");
    }

    private static String text(long seed) {
        return told(Scenario.MANGLED, 1, 1_000, seed).get(0).content();
    }

    private static List<Transfer> told(Scenario scenario, int count, long amount, long seed) {
        return Script.of(plan(scenario, count, amount, seed), Ids::next);
    }

    private static Plan plan(Scenario scenario, int count, long amount, long seed) {
        String content = CODE + " THANH TOAN";
        return new Plan(scenario, TARGET, false, Vnd.of(amount), content, Optional.of(CODE), count, 3, AT, seed);
    }
}
