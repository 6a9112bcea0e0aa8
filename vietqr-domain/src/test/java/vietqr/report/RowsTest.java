package vietqr.report;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.approval.Requester;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.intake.Movement;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.payment.PaymentRequest;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reports say, on the real database. */
class RowsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final LocalDate today = BankingDay.of(Instant.now());
    private ReportScene scene;

    @BeforeEach
    void open() {
        scene = new ReportScene(DATABASE);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyReportCanBeAskedForWithEveryFilter(ReportKind kind) {
        Map<Filter, String> all =
                Map.of(Filter.ACCOUNT, "1", Filter.TERMINAL, "T", Filter.STATE, "PAID", Filter.DIRECTION, "C");
        assertThat(scene.rows(wish(kind))).isEmpty();
        for (Filter filter : kind.filters())
            assertThat(scene.rows(wish(kind).narrowed(Map.of(filter, all.get(filter)))))
                    .isEmpty();
    }

    @Test
    void aDayIsSummedUp() {
        PaymentRequest request = scene.asks(150_000, "DON1");
        scene.comes(150_000, request.code().value());
        scene.comes(20_000, "khong ro");
        scene.moves("D", 5_000, "phi");
        assertThat(scene.rows(wish(ReportKind.DAILY))).singleElement().satisfies(day -> assertThat(day)
                .containsEntry("day", today)
                .containsEntry("credits", 2L)
                .containsEntry("creditSum", 170_000L)
                .containsEntry("matchedSum", 150_000L)
                .containsEntry("unmatched", 1L)
                .containsEntry("unmatchedSum", 20_000L)
                .containsEntry("debitSum", 5_000L)
                .containsEntry("net", 165_000L));
    }

    @Test
    void paymentsMovementsAndMatchesTellTheSameStory() {
        PaymentRequest request = scene.asks(150_000, "DON1");
        Movement movement = scene.comes(150_000, "CK " + request.code().value());
        assertThat(scene.rows(wish(ReportKind.PAYMENTS))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("code", request.code().value())
                .containsEntry("state", "Paid")
                .containsEntry("received", 150_000L)
                .containsEntry("merchant", "Quán Phở"));
        assertThat(scene.rows(wish(ReportKind.MOVEMENTS))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("movementId", String.valueOf(movement.id()))
                .containsEntry("credit", 150_000L)
                .containsEntry("debit", null)
                .containsEntry("rule", "Exact code"));
        assertThat(scene.rows(wish(ReportKind.MATCHED))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("amount", 150_000L));
        assertThat(scene.rows(wish(ReportKind.UNMATCHED))).isEmpty();
    }

    @Test
    void bothSidesOfWhatIsUnmatchedAreThere() {
        scene.asks(70_000, "DON2");
        scene.comes(20_000, "khong ro");
        assertThat(scene.rows(wish(ReportKind.UNMATCHED)))
                .extracting(row -> row.get("side") + " " + row.get("amount"))
                .containsExactly("Credit without a request 20000", "Request without its money 70000");
    }

    @Test
    void moneyThatCameTwiceIsADuplicate() {
        PaymentRequest request = scene.asks(150_000, "DON1");
        scene.comes(150_000, request.code().value());
        scene.comes(150_000, request.code().value());
        Movement first = scene.comes(33_000, "tien com trua");
        scene.comes(33_000, "tien com trua");
        scene.comes(34_000, "tien com trua");
        assertThat(scene.rows(wish(ReportKind.DUPLICATES)))
                .extracting(row -> row.get("suspicion") + " " + row.get("amount"))
                .containsExactly("Paid again 150000", "Like the one before 33000");
        assertThat(scene.rows(wish(ReportKind.DUPLICATES)).get(1)).containsEntry("firstReference", first.reference());
    }

    @Test
    void figuresAreShares() {
        PaymentRequest paid = scene.asks(150_000, "DON1");
        scene.asks(10_000, "DON2");
        scene.asks(10_000, "DON3");
        scene.comes(150_000, paid.code().value());
        assertThat(scene.rows(wish(ReportKind.KPI))).singleElement().satisfies(day -> assertThat(day)
                .containsEntry("requests", 3L)
                .containsEntry("paid", 1L)
                .containsEntry("paidShare", 3333L)
                .containsEntry("askedSum", 170_000L)
                .containsEntry("receivedSum", 150_000L));
    }

    @Test
    void settlementIsPerPointOfSale() {
        PaymentRequest paid = scene.asks(150_000, "DON1");
        scene.comes(150_000, paid.code().value());
        scene.comes(1_000, "khong ro");
        assertThat(scene.rows(wish(ReportKind.SETTLEMENT)))
                .extracting(row -> row.get("net"))
                .containsOnly(151_000L);
    }

    @Test
    void theBankAndTheBooksMeetByWhatIsOutstanding() {
        Movement both = scene.comes(150_000, "khach tra");
        scene.comes(20_000, "sao ke chua co");
        scene.states(today, 1_000_000, 1_160_000, both, 150_000, 10_000);
        assertThat(scene.rows(wish(ReportKind.BALANCE)))
                .extracting(row -> row.get("step") + " " + row.get("balanceAmount"))
                .containsExactly(
                        "Balance at the bank 1160000",
                        "Not in the books -10000",
                        "Not at the bank 20000",
                        "Differences of what is matched 0",
                        "Balance of the books, derived 1170000",
                        "Balance of the books, counted 1170000",
                        "Unexplained 0");
        assertThat(scene.rows(wish(ReportKind.ENTRIES)))
                .extracting(row -> row.get("credit") + " " + row.get("inBooks") + " " + row.get("bookReference"))
                .containsExactly("150000 In the books " + both.reference(), "10000 Not in the books null");
        assertThat(scene.rows(wish(ReportKind.UNMATCHED)))
                .extracting(row -> row.get("side") + " " + row.get("amount"))
                .contains("Entry not in the books 10000");
    }

    @Test
    void breaksAreCountedByReasonAndByAge() {
        scene.differs(today, "MISSING_AT_BANK", "OPEN", 1_000);
        scene.differs(today.minusDays(1), "MISSING_AT_BANK", "OPEN", 2_000);
        scene.differs(today.minusDays(8), "LATE", "OPEN", 4_000);
        scene.differs(today.minusDays(31), "LATE", "OPEN", 8_000);
        scene.differs(today, "LATE", "HEALED", 16_000);
        LocalDate from = today.minusDays(60);
        assertThat(scene.rows(wish(ReportKind.BREAKS).during(from, today)))
                .extracting(row -> row.get("daysOld"))
                .containsExactly(31L, 8L, 1L, 0L, 0L);
        assertThat(scene.rows(wish(ReportKind.BREAKS_BY_REASON).during(from, today)))
                .extracting(row -> row.get("difference") + " " + row.get("openSum") + " " + row.get("healedSum"))
                .containsExactly("Late 12000 16000", "Missing at the bank 3000 0");
        assertThat(scene.rows(wish(ReportKind.AGEING).during(from, today)))
                .extracting(row -> row.get("age") + " " + row.get("open") + " " + row.get("openSum"))
                .containsExactly("0-1 days 2 3000", "8-30 days 1 4000", "Over 30 days 1 8000");
    }

    /** What is settled since stood then, and what came since did not. */
    @Test
    void agesAreThoseOfTheDayThatWasChosen() {
        LocalDate then = today.minusDays(10);
        scene.settled(scene.differs(then.minusDays(3), "LATE", "RESOLVED", 1_000), then.minusDays(1));
        scene.settled(scene.differs(then.minusDays(3), "LATE", "HEALED", 2_000), then.plusDays(1));
        scene.differs(then, "LATE", "OPEN", 4_000);
        scene.differs(then.plusDays(1), "LATE", "OPEN", 8_000);
        scene.differs(then, "LATE", "EXPECTED", 16_000);
        assertThat(scene.rows(wish(ReportKind.AGEING).during(then.minusDays(60), then)))
                .extracting(row -> row.get("age") + " " + row.get("open") + " " + row.get("openSum"))
                .containsExactly("0-1 days 1 4000", "2-3 days 1 2000");
    }

    /** The bank booked it a day before we heard of it: in between it was outstanding. */
    @Test
    void balancesMeetAsTheyDidOnTheDayThatWasChosen() {
        LocalDate yesterday = today.minusDays(1);
        Movement late = scene.comes(150_000, "muon");
        scene.states(yesterday, 1_000_000, 1_150_000, late, 150_000);
        assertThat(scene.rows(wish(ReportKind.BALANCE).during(yesterday, yesterday)))
                .extracting(row -> row.get("step") + " " + row.get("balanceAmount"))
                .containsExactly(
                        "Balance at the bank 1150000",
                        "Not in the books -150000",
                        "Differences of what is matched 0",
                        "Balance of the books, derived 1000000",
                        "Balance of the books, counted 1000000",
                        "Unexplained 0");
        assertThat(scene.rows(wish(ReportKind.BALANCE).during(yesterday, today)))
                .extracting(row -> row.get("step"))
                .doesNotContain("Not in the books");
    }

    @Test
    void theAuditTrailSaysWhoClosedADay() {
        Person finance = person("Lan Kế Toán", Role.FINANCE);
        Person approver = person("Minh Duyệt", Role.APPROVER);
        scene.closes(today.minusDays(1), "REOPEN", finance, approver, "ghi sai");
        assertThat(scene.rows(wish(ReportKind.AUDIT)))
                .extracting(row -> row.get("deed") + "|" + row.get("who") + "|" + row.get("reason"))
                .contains(
                        "Opening a closed day again asked for|Lan Kế Toán|ghi sai",
                        "Closed day opened again|Minh Duyệt|");
        assertThat(scene.rows(wish(ReportKind.AUDIT)))
                .extracting(row -> String.valueOf(row.get("subject")))
                .contains(scene.account.number() + " " + today.minusDays(1));
    }

    private static Person person(String name, Role role) {
        return DATABASE.inTransaction(em -> Register.of(em, new Now())
                .add("f" + Ids.next() + "@shop.example", name, "Demo-2026-pass", Set.of(role)));
    }

    @Test
    void theAuditTrailSaysWhoDidWhatAndWhy() {
        Person finance = person("Lan Kế Toán", Role.FINANCE);
        String person = Requester.person(finance).value();
        long difference = scene.differs(today, "FEE_DIFFERENCE", "OPEN", 700);
        scene.settles(difference, "WRITE_OFF", person, "phí ngân hàng");
        scene.settles(difference, "RECEIVED", "key:7/" + person, "=1+1");
        assertThat(scene.rows(wish(ReportKind.AUDIT)))
                .extracting(row ->
                        row.get("deed") + "|" + row.get("who") + "|" + row.get("amount") + "|" + row.get("reason"))
                .containsExactly(
                        "Break written off|Lan Kế Toán|700|phí ngân hàng",
                        "Marked as received|Lan Kế Toán (API)|700|=1+1");
    }

    @Test
    void strangersSeeNothing() {
        scene.comes(20_000, "khong ro");
        ReportScene other = new ReportScene(DATABASE);
        for (ReportKind kind : ReportKind.values()) {
            assertThat(other.rows(wish(kind))).as(kind.name()).isEmpty();
            assertThat(other.rows(wish(kind), Sight.of(List.of())))
                    .as(kind.name())
                    .isEmpty();
        }
        assertThat(other.rows(wish(ReportKind.MOVEMENTS), Sight.EVERYTHING)).isNotEmpty();
    }

    @Test
    void columnsAreChosenAndOrdered() {
        scene.comes(20_000, "khong ro");
        Wish wish = wish(ReportKind.MOVEMENTS).showing(List.of("content", "credit"));
        assertThat(scene.rows(wish)).containsExactly(Map.of("content", "khong ro", "credit", 20_000L));
    }

    @Test
    void aFilterIsAValueAndNeverAStatement() {
        scene.comes(20_000, "khong ro");
        Wish evil = wish(ReportKind.MOVEMENTS).narrowed(Map.of(Filter.ACCOUNT, "' or '1'='1"));
        assertThat(scene.rows(evil)).isEmpty();
        Wish own = wish(ReportKind.MOVEMENTS)
                .narrowed(Map.of(Filter.ACCOUNT, scene.account.number(), Filter.DIRECTION, "C"));
        assertThat(scene.rows(own)).hasSize(1);
    }

    @Test
    void thePeriodIsOfBankingDays() {
        scene.comes(20_000, "khong ro");
        assertThat(scene.rows(wish(ReportKind.MOVEMENTS).during(today.minusDays(3), today.minusDays(1))))
                .isEmpty();
        assertThat(scene.rows(wish(ReportKind.MOVEMENTS).during(today.plusDays(1), today.plusDays(2))))
                .isEmpty();
    }

    private Wish wish(ReportKind kind) {
        return Wish.of(kind, Format.CSV, today, today, Language.EN);
    }

    @Test
    void whatIsKeptByItsNameIsToldInWords() {
        long broken = scene.differs(today, "BALANCE_CHAIN_BROKEN", "RESOLVED", 0);
        scene.says(broken, "CHAIN_CLOSING\t1500\t2000", "ACCEPT");
        Map<String, Object> row = scene.rows(wish(ReportKind.BREAKS)).get(0);
        assertThat(row.get("resolution")).isEqualTo("Accepted as it is");
        assertThat(row.get("detail").toString()).contains("1,500", "2,000").doesNotContain("CHAIN_CLOSING");
        long odd = scene.differs(today, "UNPARSEABLE_ROW", "OPEN", 0);
        scene.says(odd, "10/03;abc;", "");
        assertThat(scene.rows(wish(ReportKind.BREAKS)))
                .extracting(each -> each.get("detail"))
                .contains("10/03;abc;");
    }

    @Test
    void aProgramIsCalledByTheNameOfItsKey() {
        long difference = scene.differs(today, "MISSING_AT_BANK", "OPEN", 700);
        long key = scene.key("Sổ sách");
        scene.settles(difference, "RECEIVED", "key:" + key, "seen");
        assertThat(scene.rows(wish(ReportKind.AUDIT)))
                .extracting(row -> row.get("who") + "|" + row.get("subject"))
                .contains("Sổ sách (API)|Missing at the bank");
    }
}
