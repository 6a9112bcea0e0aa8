package vietqr.payment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.TimelineEntry.Kind;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentSearchTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private BankAccount account;
    private Sight sight;

    @BeforeEach
    void aMerchantHasAnAccount() {
        account = DATABASE.inTransaction(em -> {
            long merchant = new Merchants(em, NOW).add("Shop").id();
            return new BankAccounts(em, NOW)
                    .link(
                            merchant,
                            BankDirectory.shipped().find("MB").orElseThrow(),
                            Long.toString(Ids.next()),
                            "SHOP");
        });
        sight = Sight.of(List.of(account.merchantId()));
    }

    @Test
    void pagesRunFromNewestToOldestWithoutGapOrRepeat() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) made.add(0, ask(1000 + i, "ORD" + i).id());
        List<Long> read = new ArrayList<>();
        OptionalLong before = OptionalLong.empty();
        int pages = 0;
        do {
            Page<PaymentRequest> page = page(sight, PaymentFilter.NONE, before, 3);
            page.rows().forEach(row -> read.add(row.id()));
            before = page.next();
            pages++;
        } while (before.isPresent() && pages < 10);
        assertThat(read).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void whatIsChosenIsAddedUpAsItWasAskedForAndAsItCame() {
        PaymentRequest paid = ask(150_000, "PAID");
        ask(20_000, "OPEN");
        DATABASE.run(em -> {
            Payments payments = new Payments(em, NOW, new FakeEvent<>());
            payments.receive(payments.lock(paid.id()).orElseThrow(), Vnd.of(150_000), "FT1", "EXACT", NOW.get());
        });

        assertThat(totals(PaymentFilter.NONE))
                .contains(new PaymentTotals(2, Vnd.of(170_000), Vnd.of(150_000), Vnd.ZERO));
        assertThat(totals(new PaymentFilter(Optional.empty(), Optional.of("OPEN"), Optional.empty(), Optional.empty())))
                .contains(new PaymentTotals(1, Vnd.of(20_000), Vnd.ZERO, Vnd.ZERO));
        assertThat(totals(new PaymentFilter(
                        Optional.of(PaymentState.CANCELLED), Optional.empty(), Optional.empty(), Optional.empty())))
                .contains(new PaymentTotals(0, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO));
    }

    private Optional<PaymentTotals> totals(PaymentFilter filter) {
        return DATABASE.inTransaction(em -> new PaymentSearch(em, NOW).totals(sight, filter));
    }

    @Test
    void theOldestComeFirstIfOneAsksForThemOfSeveralMerchantsToo() {
        PaymentRequest first = ask(1000, "ORD1");
        BankAccount mine = account;
        aMerchantHasAnAccount();
        PaymentRequest second = ask(2000, "ORD2");
        Sight both = Sight.of(List.of(mine.merchantId(), account.merchantId()));
        account = mine;
        PaymentRequest third = ask(3000, "ORD3");

        Page<PaymentRequest> one = oldest(both, null);
        Page<PaymentRequest> next = oldest(both, one.next().getAsLong());
        assertThat(one.rows()).extracting(PaymentRequest::id).containsExactly(first.id(), second.id());
        assertThat(next.rows()).extracting(PaymentRequest::id).containsExactly(third.id());
        assertThat(next.next()).isEmpty();
    }

    @Test
    void theOldestComeFirstAmongThoseWithAText() {
        List<Long> made = List.of(
                ask(1000, "ORD1").id(),
                ask(1001, "ORD2").id(),
                ask(1002, "ORD3").id());
        PaymentFilter code = new PaymentFilter(
                Optional.empty(),
                Optional.of(find(sight, made.get(0)).orElseThrow().content().substring(0, 2)),
                Optional.empty(),
                Optional.empty());
        Page<PaymentRequest> page = DATABASE.inTransaction(
                em -> new PaymentSearch(em, NOW).page(sight, code, Place.of(Place.Order.OLDEST, made.get(0)), 1));
        assertThat(page.rows()).extracting(PaymentRequest::id).containsExactly(made.get(1));
        assertThat(page.next()).hasValue(made.get(1));
    }

    private static Page<PaymentRequest> oldest(Sight sight, Long behind) {
        return DATABASE.inTransaction(em ->
                new PaymentSearch(em, NOW).page(sight, PaymentFilter.NONE, Place.of(Place.Order.OLDEST, behind), 2));
    }

    @Test
    void otherMerchantsAndStrangersSeeNothing() {
        PaymentRequest request = ask(1000, "ORD");
        assertThat(page(Sight.of(List.of(-1L)), PaymentFilter.NONE, OptionalLong.empty(), 5)
                        .rows())
                .isEmpty();
        assertThat(page(Sight.of(List.of()), PaymentFilter.NONE, OptionalLong.empty(), 5)
                        .rows())
                .isEmpty();
        assertThat(find(Sight.of(List.of(-1L)), request.id())).isEmpty();
        assertThat(find(sight, request.id())).isPresent();
        assertThat(find(Sight.EVERYTHING, request.id())).isPresent();
    }

    @Test
    void textFindsCodeOrderUuidAndContent() {
        PaymentRequest request = ask(1000, "ORD-77");
        ask(1000, "OTHER");
        for (String text : List.of(request.code().value(), " ORD-77 ", request.reference(), "TOAN ORD-77"))
            assertThat(found(text)).as(text).containsExactly(request.id());
        assertThat(found("TOAN_ORD-77")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void stateAndDaysNarrow() {
        PaymentRequest paid = ask(1000, "A");
        PaymentRequest waiting = ask(2000, "B");
        settle(paid, "FT1", Instant.now());
        LocalDate today = BankingDay.of(Instant.now());
        assertThat(ids(filter(PaymentState.PAID, today, today))).containsExactly(paid.id());
        assertThat(ids(filter(PaymentState.WAITING, today, null))).containsExactly(waiting.id());
        assertThat(ids(filter(null, today.plusDays(1), null))).isEmpty();
        assertThat(ids(filter(null, null, today.minusDays(1)))).isEmpty();
        assertThat(ids(filter(null, null, null))).containsExactly(waiting.id(), paid.id());
    }

    @Test
    void whatWaitsIsSummedUp() {
        LocalDate today = BankingDay.of(Instant.now());
        settle(ask(150_000, "A"), "FT1", Instant.now());
        ask(30_000, "B");
        ask(5_000, "C");
        assertThat(waiting(sight, today)).isEqualTo(new Tally(Vnd.of(35_000), 2));
        assertThat(waiting(sight, today.minusDays(1))).isEqualTo(Tally.NOTHING);
        assertThat(waiting(Sight.of(List.of()), today)).isEqualTo(Tally.NOTHING);
        assertThat(waiting(Sight.of(List.of(-1L)), today)).isEqualTo(Tally.NOTHING);
    }

    private PaymentRequest ask(long amount, String order) {
        return DATABASE.inTransaction(em -> {
            PaymentCode code = PaymentCode.draw(PaymentKind.DYNAMIC, new SecureRandom());
            Echo echo = new Echo(order, null, "", "", "", "", "", "[]");
            return new Payments(em, NOW, new FakeEvent<>())
                    .open(new Asked.Draft(
                            PaymentKind.DYNAMIC,
                            null,
                            Direction.C,
                            account.merchantId(),
                            account.id(),
                            code,
                            Vnd.of(amount),
                            code + " THANH TOAN " + order,
                            "payload",
                            null,
                            echo));
        });
    }

    private void settle(PaymentRequest request, String reference, Instant paidAt) {
        DATABASE.run(em -> {
            Payments payments = new Payments(em, NOW, new FakeEvent<>());
            PaymentRequest locked = payments.lock(request.id()).orElseThrow();
            payments.receive(locked, locked.amount(), reference, Kind.MATCHED.name(), paidAt);
        });
    }

    private static PaymentFilter filter(PaymentState state, LocalDate from, LocalDate to) {
        return new PaymentFilter(
                Optional.ofNullable(state), Optional.empty(), Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private List<Long> found(String text) {
        return ids(new PaymentFilter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty()));
    }

    private List<Long> ids(PaymentFilter filter) {
        return page(sight, filter, OptionalLong.empty(), 50).rows().stream()
                .map(PaymentRequest::id)
                .toList();
    }

    private static Page<PaymentRequest> page(Sight sight, PaymentFilter filter, OptionalLong before, int size) {
        return DATABASE.inTransaction(em -> new PaymentSearch(em, NOW).page(sight, filter, before, size));
    }

    private static Optional<PaymentRequest> find(Sight sight, long id) {
        return DATABASE.inTransaction(em -> new PaymentSearch(em, NOW).find(sight, id));
    }

    private static Tally waiting(Sight sight, LocalDate day) {
        return DATABASE.inTransaction(em -> new PaymentSearch(em, NOW).waiting(sight, day));
    }
}
