package vietqr.reconciliation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.intake.Movement;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static vietqr.reconciliation.Ledger.DAY;

/** Runs on the real database: each reason for a break, what becomes of it, and what is never done. */
class ReconcilerTest {
    private static final String REFERENCE = "FT26069123456";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** In the afternoon of the day on which the statements are about. */
    private final SettableClock clock =
            new SettableClock(DAY.atTime(15, 0).atZone(BankingDay.ZONE).toInstant());

    private final Now now = new Now(clock);
    private Ledger ledger;
    private long statement;

    @BeforeEach
    void aStatementIsThere() {
        ledger = new Ledger(DATABASE, now);
        statement = ledger.statement(DAY.minusDays(3), DAY, null, null);
    }

    @Test
    void whatIsListedAndToldIsMatched() {
        Movement movement = ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        long entry = ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang");

        Run run = ledger.run(DAY);

        assertThat(ledger.matches()).isEqualTo(Map.of(entry, movement.id()));
        assertThat(ledger.breaks()).isEmpty();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.tally().entries()).isEqualTo(1);
        assertThat(run.tally().entriesIn()).isEqualTo(50_000);
        assertThat(run.tally().movementsIn()).isEqualTo(50_000);
        assertThat(run.tally().matchedEntries()).isEqualTo(1);
        assertThat(run.tally().matchedMovements()).isEqualTo(1);
        assertThat(run.tally().matchedAmount()).isEqualTo(50_000);
        assertThat(run.inputHash()).isPresent();
        DATABASE.run(
                em -> assertThat(new Matches(em).ofEntry(entry).orElseThrow()).satisfies(match -> {
                    assertThat(match.rule()).isEqualTo("reference");
                    assertThat(match.gates()).contains("AMOUNT:0", "REFERENCE");
                    assertThat(match.grades()).isEqualTo("REFERENCE CONTENT DAY");
                    assertThat(match.runId()).hasValue(run.id());
                }));
    }

    @Test
    void whatIsMissingIsExpectedThenOpenThenHealed() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_BANK EXPECTED");
        long id = ledger.only().id();

        clock.advance(Duration.ofDays(2));
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_BANK OPEN");
        assertThat(ledger.only().id()).isEqualTo(id);
        int version = ledger.only().version();
        ledger.run(DAY);
        assertThat(ledger.only().version()).isEqualTo(version);

        ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang");
        Run last = ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_BANK HEALED");
        assertThat(last.tally().breaksHealed()).isEqualTo(1);
        assertThat(ledger.only().closedRun()).hasValue(last.id());
    }

    @Test
    void whatCameAfterTheCutOffIsListedOnTheNextDay() {
        clock.advance(Duration.ofHours(10));
        Movement late =
                ledger.comes(DAY.atTime(23, 30).atZone(BankingDay.ZONE).toInstant(), 50_000, REFERENCE, "tien hang");
        ledger.run(new Days(DAY, DAY.plusDays(1)), Selection.OPEN);
        assertThat(ledger.broken()).containsExactly("CUT_OFF_NEXT_DAY EXPECTED");
        assertThat(ledger.only().bankingDay()).isEqualTo(DAY.plusDays(1));

        long next = ledger.statement(DAY.plusDays(1), DAY.plusDays(1), null, null);
        long entry = ledger.lists(next, DAY.plusDays(1), 50_000, REFERENCE, "tien hang");
        ledger.run(new Days(DAY, DAY.plusDays(1)), Selection.OPEN);
        assertThat(ledger.matches()).isEqualTo(Map.of(entry, late.id()));
        assertThat(ledger.broken()).containsExactly("CUT_OFF_NEXT_DAY HEALED");
    }

    @Test
    void anEntryNobodyToldOfBecomesAMovementOnceAndTheMerchantIsTold() {
        ledger.comes(DAY.minusDays(3), 1_000, "FT26066000000", "truoc");
        PaymentRequest request = ledger.asks(70_000);
        long entry = ledger.lists(statement, DAY, 70_000, REFERENCE, request.content());
        ledger.told.fired().clear();
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_GATEWAY EXPECTED");
        assertThat(ledger.told.fired()).isEmpty();

        clock.advance(Duration.ofDays(2));
        Run run = ledger.run(DAY);
        assertThat(run.tally().booked()).isEqualTo(1);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_GATEWAY RESOLVED");
        assertThat(ledger.only().resolution()).isEqualTo(EntryBooking.RESOLUTION);
        assertThat(ledger.only().movementId().getAsLong())
                .isEqualTo(ledger.matches().get(entry));
        assertThat(ledger.told.fired()).singleElement().satisfies(event -> {
            assertThat(event.movement().amount()).isEqualTo(Vnd.of(70_000));
            assertThat(event.movement().reference()).isEqualTo(REFERENCE);
            assertThat(event.requestId()).hasValue(request.id());
        });
        assertThat(ledger.matches()).containsOnlyKeys(entry);

        ledger.run(new Days(DAY, DAY), Selection.WHOLE);
        assertThat(ledger.told.fired()).hasSize(1);
        assertThat(ledger.matches()).containsOnlyKeys(entry);
    }

    @Test
    void aLateNoticeOfTheSameMoneyBooksNothingMore() {
        ledger.comes(DAY.minusDays(3), 1_000, "FT26066000000", "truoc");
        ledger.lists(statement, DAY, 70_000, REFERENCE, "tien hang");
        clock.advance(Duration.ofDays(2));
        ledger.run(DAY);
        ledger.told.fired().clear();
        Movement same = ledger.comes(DAY, 70_000, REFERENCE, "tien hang");
        assertThat(ledger.told.fired()).isEmpty();
        assertThat(ledger.matches()).containsValue(same.id());
    }

    @Test
    void whatMayBeKnownIsNeverBookedByItself() {
        ledger.comes(DAY.minusDays(3), 1_000, "FT26066000000", "truoc");
        ledger.comes(DAY, 70_000, "SEPAY-1", "thanh toan don hang so bay");
        ledger.lists(statement, DAY, 70_000, "FT-A", "thanh toan don hang so bay");
        ledger.run(DAY);
        assertThat(ledger.matches()).hasSize(1);
        ledger.lists(statement, DAY, 70_000, "FT-B", "MBVCB.7.thanh toan don hang so bay.CT tu");
        ledger.comes(DAY, 60_000, "FT-OWN-NAME", "noi dung khac hoan toan");
        ledger.lists(statement, DAY, 60_000, "BANK-NAME", "chang giong chut nao");
        ledger.lists(statement, DAY, 90_000, "", "khong co so tham chieu");
        ledger.told.fired().clear();
        clock.advance(Duration.ofDays(3));
        for (Selection selection : Selection.values()) {
            assertThat(ledger.run(new Days(DAY, DAY), selection).tally().booked())
                    .isZero();
            assertThat(ledger.told.fired()).isEmpty();
        }
        assertThat(ledger.broken())
                .containsExactly(
                        "MISSING_AT_BANK OPEN",
                        "MISSING_AT_GATEWAY OPEN",
                        "MISSING_AT_GATEWAY OPEN",
                        "MISSING_AT_GATEWAY OPEN");
        assertThat(ledger.breaks().stream().filter(one -> one.hint().equals("LOOKS_LIKE")))
                .hasSize(2);
    }

    @Test
    void historyFromBeforeAnybodyToldUsAnythingIsNotBooked() {
        ledger.comes(DAY, 1_000, "FT26069000000", "lan dau");
        ledger.lists(statement, DAY.minusDays(1), 80_000, "FT-HISTORY", "truoc khi co ai bao gi ca");
        clock.advance(Duration.ofDays(3));
        assertThat(ledger.run(DAY.minusDays(1)).tally().booked()).isZero();
        assertThat(ledger.broken()).containsExactly("MISSING_AT_GATEWAY OPEN");
    }

    @Test
    void aPersonCanBookWhatHasNoReference() {
        ledger.comes(DAY, 1_000, "FT26069000000", "truoc");
        long entry = ledger.lists(statement, DAY, 90_000, "", "khong co so tham chieu");
        Movement made = DATABASE.inTransaction(em ->
                ledger.booking(em).book(ledger.account.id(), entry, "person:7").orElseThrow());
        assertThat(made.reference()).isEqualTo("ENTRY-" + entry);
        assertThat(ledger.matches()).isEqualTo(Map.of(entry, made.id()));
        assertThat(DATABASE.<Boolean>inTransaction(em -> ledger.booking(em)
                        .book(ledger.account.id(), entry, "person:7")
                        .isPresent()))
                .isFalse();
    }

    @Test
    void aReferenceInOtherLettersIsTheSameMoney() {
        Movement told = ledger.comes(DAY, 90_000, "ft26069abc", "tien hang");
        long entry = ledger.lists(statement, DAY, 90_000, "FT26069ABC", "khac");
        ledger.told.fired().clear();
        Movement same = DATABASE.inTransaction(
                em -> ledger.booking(em).book(ledger.account.id(), entry, "").orElseThrow());
        assertThat(same.id()).isEqualTo(told.id());
        assertThat(ledger.told.fired()).isEmpty();
    }

    @Test
    void aReferenceThatStandsForOtherMoneyBooksNothing() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        long entry = ledger.lists(statement, DAY, 90_000, REFERENCE, "tien khac");
        assertThat(DATABASE.<Boolean>inTransaction(em ->
                        ledger.booking(em).book(ledger.account.id(), entry, "").isPresent()))
                .isFalse();
        clock.advance(Duration.ofDays(3));
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("FEE_DIFFERENCE OPEN");
        assertThat(ledger.only().difference()).isEqualTo(40_000);
        assertThat(ledger.only().hint()).isEqualTo("AMOUNTS_DIFFER");
    }

    @Test
    void aFeeIsMatchedAndItsBreakStays() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        ledger.lists(statement, DAY, 48_900, REFERENCE, "tien hang");
        ledger.run(DAY);
        ledger.run(DAY);
        assertThat(ledger.matches()).hasSize(1);
        assertThat(ledger.broken()).containsExactly("FEE_DIFFERENCE OPEN");
        assertThat(ledger.only().difference()).isEqualTo(-1_100);
        ledger.run(new Days(DAY, DAY), Selection.WHOLE);
        assertThat(ledger.matches()).hasSize(1);
        assertThat(ledger.broken()).containsExactly("FEE_DIFFERENCE OPEN");
    }

    @Test
    void aSecondNoticeOfOneEntryIsADuplicateNotice() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang thang ba");
        ledger.comes(DAY, 50_000, "SEPAY-77", "tien hang thang ba");
        ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang thang ba");
        clock.advance(Duration.ofDays(2));
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("DUPLICATE_NOTICE OPEN");
    }

    @Test
    void twinsAreAmbiguous() {
        ledger.comes(DAY, 50_000, "FT-X1", "chuyen tien an trua");
        ledger.comes(DAY, 50_000, "FT-X2", "chuyen tien an trua");
        ledger.lists(statement, DAY, 50_000, "", "chuyen tien an trua");
        ledger.lists(statement, DAY, 50_000, "", "chuyen tien an trua");
        clock.advance(Duration.ofDays(3));
        Run run = ledger.run(DAY);
        assertThat(ledger.matches()).isEmpty();
        assertThat(run.tally().booked()).isZero();
        assertThat(ledger.broken()).containsExactly("AMBIGUOUS OPEN", "AMBIGUOUS OPEN");
        assertThat(ledger.breaks()).allSatisfy(one -> assertThat(one.others()).matches("M\\d+ M\\d+"));
    }

    @Test
    void whatTheBankTookBackIsReversedAndNeverBooked() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang");
        ledger.lists(statement, DAY, Direction.D, 50_000, REFERENCE, "hoan tra", "VND");
        ledger.lists(statement, DAY, 5_000, "USD-1", "usd".repeat(3));
        ledger.lists(statement, DAY, Direction.C, 5, "USD-2", "ngoai te", "USD");
        clock.advance(Duration.ofDays(3));
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("CURRENCY OPEN", "MISSING_AT_GATEWAY RESOLVED", "REVERSED OPEN");
    }

    @Test
    void tooLittleTooMuchAndTwiceAreBreaksOfTheRequest() {
        PaymentRequest little = ledger.asks(100_000);
        PaymentRequest much = ledger.asks(100_000);
        PaymentRequest twice = ledger.asks(100_000);
        pays(little, 40_000, "FT-L");
        pays(much, 130_000, "FT-M");
        pays(twice, 100_000, "FT-T1");
        pays(twice, 100_000, "FT-T2");
        clock.advance(Duration.ofDays(3));
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("DUPLICATE_TRANSFER OPEN", "OVERPAID OPEN", "UNDERPAID OPEN");
        assertThat(ledger.breaks().stream().filter(one -> one.reason() == BreakReason.UNDERPAID))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.difference()).isEqualTo(-60_000);
                    assertThat(one.requestId()).hasValue(little.id());
                });

        pays(little, 60_000, "FT-L2");
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("DUPLICATE_TRANSFER OPEN", "OVERPAID OPEN", "UNDERPAID HEALED");
    }

    private void pays(PaymentRequest request, long amount, String reference) {
        ledger.comes(DAY, amount, reference, request.content());
        ledger.lists(statement, DAY, amount, reference, request.content());
    }

    @Test
    void theCodeOfARequestOnAnotherAccountIsABreak() {
        PaymentRequest elsewhere = ledger.asksElsewhere(100_000);
        ledger.comes(DAY, 100_000, "FT-1", elsewhere.content());
        ledger.lists(statement, DAY, 100_000, "FT-1", elsewhere.content());
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("WRONG_ACCOUNT OPEN");
        assertThat(ledger.only().requestId()).hasValue(elsewhere.id());
    }

    @Test
    void aCodeThatWasCutOffIsABreak() {
        PaymentRequest mangled = ledger.asks(100_000);
        String content = mangled.content();
        int code = content.indexOf(mangled.code().value());
        String cut = content.substring(code, code + 9);
        ledger.comes(DAY, 100_000, "FT-1", "ck " + cut);
        ledger.lists(statement, DAY, 100_000, "FT-1", "ck " + cut);
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("MANGLED_CONTENT OPEN");
        assertThat(ledger.only().requestId()).hasValue(mangled.id());
        assertThat(ledger.only().hint()).isEqualTo("CUT_CODE");
    }

    @Test
    void gapsJumpsAndUnreadableRowsAreBreaks() {
        long before = ledger.statement(DAY.minusDays(8), DAY.minusDays(6), 0L, 100_000L);
        ledger.statement(DAY.plusDays(1), DAY.plusDays(1), 500_000L, 500_000L);
        ledger.execute("update statement set closing = 400000 where id = ?", statement);
        ledger.execute("update statement set chain_ok = false, chain_problem = 'line 7' where id = ?", before);
        ledger.cannotRead(statement, 12, DAY);
        ledger.cannotRead(statement, 13, DAY, "OTHER_CURRENCY");
        clock.advance(Duration.ofDays(9));
        ledger.run(new Days(DAY.minusDays(8), DAY.plusDays(3)), Selection.OPEN);
        assertThat(ledger.broken())
                .containsExactly(
                        "BALANCE_CHAIN_BROKEN OPEN",
                        "BALANCE_CHAIN_BROKEN OPEN",
                        "CURRENCY OPEN",
                        "STATEMENT_GAP OPEN",
                        "STATEMENT_GAP OPEN",
                        "STATEMENT_GAP OPEN",
                        "STATEMENT_GAP OPEN",
                        "UNPARSEABLE_ROW OPEN");
        assertThat(ledger.breaks().stream()
                        .filter(one -> one.reason() == BreakReason.STATEMENT_GAP)
                        .map(Break::bankingDay)
                        .sorted())
                .containsExactly(DAY.minusDays(5), DAY.minusDays(4), DAY.plusDays(2), DAY.plusDays(3));
    }

    @Test
    void movementsOfADayWithoutStatementWaitForIt() {
        LocalDate day = DAY.plusDays(5);
        clock.advance(Duration.ofDays(20));
        ledger.comes(day, 50_000, REFERENCE, "tien hang");
        ledger.run(day);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_BANK EXPECTED", "STATEMENT_GAP OPEN");
    }

    @Test
    void theSameBooksGiveTheSameHashes() {
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang");
        ledger.comes(DAY, 60_000, "FT-2", "khac");
        Run first = ledger.run(new Days(DAY, DAY), Selection.WHOLE);
        Run second = ledger.run(new Days(DAY, DAY), Selection.WHOLE);
        assertThat(second.inputHash()).isEqualTo(first.inputHash());
        assertThat(second.resultHash()).isEqualTo(first.resultHash());
        Run third = ledger.run(new Days(DAY, DAY), Selection.OPEN);
        assertThat(third.inputHash()).isNotEqualTo(first.inputHash());
    }

    @Test
    void anEntryOfTheDayBeforeDoesNotTakeTheMovementOfAnother() {
        Movement own = ledger.comes(DAY, 50_000, "FT-OWN", "tien an trua ban so chin");
        long early = ledger.lists(statement, DAY.minusDays(1), 50_000, "", "tien an trua ban so chin");
        long right = ledger.lists(statement, DAY, 50_000, "FT-OWN", "tien an trua ban so chin");
        ledger.run(DAY.minusDays(1));
        assertThat(ledger.matches()).doesNotContainKey(early);
        ledger.run(DAY);
        assertThat(ledger.matches()).isEqualTo(Map.of(right, own.id()));
    }

    @Test
    void daysThatAreSignedOffStayAsTheyAre() {
        ledger.comes(DAY.minusDays(3), 1_000, "FT26066000000", "truoc");
        ledger.comes(DAY, 50_000, REFERENCE, "tien hang");
        long entry = ledger.lists(statement, DAY, 50_000, REFERENCE, "tien hang");
        Run first = ledger.run(DAY);
        ledger.lists(statement, DAY, 70_000, "FT-LATER", "chua ai bao");
        ledger.closed.add(DAY);
        ledger.told.fired().clear();
        clock.advance(Duration.ofDays(3));
        assertThat(ledger.run(new Days(DAY, DAY), Selection.WHOLE).tally().booked())
                .isZero();
        assertThat(ledger.told.fired()).isEmpty();
        assertThat(ledger.broken()).containsExactly("MISSING_AT_GATEWAY OPEN");
        DATABASE.run(em ->
                assertThat(new Matches(em).ofEntry(entry).orElseThrow().runId()).hasValue(first.id()));
        ledger.closed.clear();
        Run again = ledger.run(new Days(DAY, DAY), Selection.WHOLE);
        assertThat(again.tally().booked()).isEqualTo(1);
        DATABASE.run(em ->
                assertThat(new Matches(em).ofEntry(entry).orElseThrow().runId()).hasValue(again.id()));
    }

    @Test
    void oneRunOfAnAccountAtATime() {
        Run other = ledger.asked(DAY, DAY);
        DATABASE.run(em -> assertThat(new RunBook(em, now).takeTurn(other)).isTrue());
        DATABASE.run(em -> assertThat(
                        ledger.reconciler(em).run(ledger.account, new Days(DAY, DAY), Selection.OPEN, Asker.TIMER))
                .isFalse());
        assertThat(unended()).containsExactly(other.id());
        clock.advance(Duration.ofMinutes(3));
        ledger.run(DAY);
    }

    @Test
    void aRowInAFileOfAnotherCurrencyIsABreakThoughTheFileHasNoStatement() {
        long file = ledger.statement(DAY, DAY, null, null);
        ledger.cannotRead(file, 5, DAY, "OTHER_CURRENCY");
        ledger.execute("delete from statement where file_id = ?", file);
        ledger.run(DAY);
        assertThat(ledger.broken()).containsExactly("CURRENCY OPEN");
    }

    @Test
    void aTimersRunWhoseProcessDiedIsEndedByTheNext() {
        Run dead = ledger.asked(DAY, DAY);
        ledger.run(DAY);
        assertThat(unended()).isEmpty();
        assertThat(DATABASE.<Run>inTransaction(em -> em.find(Run.class, dead.id()))
                        .state())
                .isEqualTo(RunState.FAILED);
    }

    private List<Long> unended() {
        return DATABASE.inTransaction(em -> em.createQuery(
                        "select r.id from Run r where r.accountId = :account and r.state in :unended", Long.class)
                .setParameter("account", ledger.account.id())
                .setParameter("unended", List.of(RunState.QUEUED, RunState.RUNNING))
                .getResultList());
    }

    @Test
    void whatIsStoppedCanBeBegunAgain() {
        for (int i = 0; i < 1_200; i++) ledger.lists(statement, DAY, 1_000 + i, "FTSTOP" + i, "");
        Run run = ledger.asked(DAY, DAY);
        DATABASE.run(em ->
                assertThat(ledger.reconciler(em).carryOut(run, done -> false)).isEqualTo(Reconciler.Ending.STOPPED));
        assertThat(ledger.breaks()).isEmpty();
        DATABASE.run(em ->
                assertThat(ledger.reconciler(em).carryOut(run, done -> true)).isEqualTo(Reconciler.Ending.DONE));
        assertThat(DATABASE.<Run>inTransaction(em -> em.find(Run.class, run.id()))
                        .tally()
                        .breaksExpected())
                .isEqualTo(1_200);
    }

    @Test
    void aDayBeginsWithTheCutOffOfTheEveningBefore() {
        Instant opens = DATABASE.inTransaction(em -> ledger.reconciler(em).opens(ledger.account, Ledger.DAY));

        assertThat(opens).isEqualTo(BankingDay.start(Ledger.DAY).minus(Duration.ofHours(1)));
    }
}
