package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.matching.MatchRule;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.payment.TimelineEntry;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String MB = "970422";

    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private BankAccount account;
    private PaymentRequest request;

    @BeforeEach
    void aMerchantHasAskedForMoney() {
        DATABASE.run(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            String number = Long.toString(Ids.next());
            account = accounts(em).link(merchant, banks().find("MB").orElseThrow(), number, "SHOP");
            request = new Asking(em).dynamic(account, Vnd.of(150_000));
        });
    }

    @Test
    void theExactPaymentSettlesTheRequestAndIsAnnounced() {
        assertThat(accept(credit("t1", "FT1", 150_000, request.content()))).isInstanceOf(IntakeResult.Accepted.class);

        assertThat(reread().state()).isEqualTo(PaymentState.PAID);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(recorded.fired().get(0).requestId()).hasValue(request.id());
        assertThat(timeline())
                .containsExactly(TimelineEntry.Kind.ASKED, TimelineEntry.Kind.TOLD_BY_BANK, TimelineEntry.Kind.MATCHED);
    }

    @Test
    void theReferenceOfTheBankFindsThePayment() {
        accept(credit("t1", "FT26000077", 150_000, request.content()));

        assertThat(under("FT26000077-" + account.number())).containsExactly(request.id());
        assertThat(under("FT26000077")).as("a part of it").isEmpty();
    }

    private List<Long> under(String reference) {
        PaymentFilter filter =
                new PaymentFilter(Optional.empty(), Optional.of(reference), Optional.empty(), Optional.empty());
        Sight sight = Sight.of(List.of(account.merchantId()));
        return DATABASE.inTransaction(em -> new PaymentSearch(em, new Now())
                .page(sight, filter, OptionalLong.empty(), 5).rows().stream()
                        .map(PaymentRequest::id)
                        .toList());
    }

    @Test
    void aRepeatIsAcceptedOnceAndAnsweredTheSame() {
        IntakeResult first = accept(credit("t1", "FT1", 150_000, request.content()));
        IntakeResult second = accept(credit("t1", "FT1", 150_000, request.content()));

        assertThat(second).isEqualTo(first);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(movements()).isEqualTo(1);
    }

    @Test
    void theSameReferenceUnderAnotherIdIsKeptButNotCreditedAgain() {
        accept(credit("t1", "FT1", 150_000, request.content()));
        IntakeResult again = accept(credit("t2", "FT1", 150_000, request.content()));

        assertThat(again).isInstanceOf(IntakeResult.Accepted.class);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(movements()).isEqualTo(1);
    }

    @Test
    void anIdWithOtherContentsIsRefusedAndStillKept() {
        accept(credit("t1", "FT1", 150_000, request.content()));
        byte[] contradiction = credit("t1", "FT1", 999_000, request.content());

        assertThat(accept(contradiction)).isEqualTo(new IntakeResult.Refused("006"));
        assertThat(kept(contradiction)).isEqualTo(1);
        assertThat(movements()).isEqualTo(1);
    }

    @Test
    void fiftyConcurrentCopiesCreditOnce() throws Exception {
        byte[] message = credit("t1", "FT1", 150_000, request.content());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<IntakeResult>> copies = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<IntakeResult>) () -> accept(message))
                .toList();
        List<Future<IntakeResult>> answers = threads.invokeAll(copies, 60, TimeUnit.SECONDS);
        threads.shutdown();

        for (Future<IntakeResult> answer : answers)
            assertThat(answer.get()).isEqualTo(answers.get(0).get());
        assertThat(movements()).isEqualTo(1);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(reread().state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void tooLittleIsKeptForTheRequestAndThePublicApiIsNotToldWhose() {
        accept(credit("t1", "FT1", 100_000, request.content()));

        assertThat(reread().state()).isEqualTo(PaymentState.UNDERPAID);
        assertThat(recorded.fired().get(0).requestId()).isEmpty();
        assertThat(rules()).containsExactly(MatchRule.PART);
        assertThat(timeline()).endsWith(TimelineEntry.Kind.TOLD_BY_BANK, TimelineEntry.Kind.MATCHED);
    }

    @Test
    void whatWasMissingCompletesThePayment() {
        accept(credit("t1", "FT1", 100_000, request.content()));
        accept(credit("t2", "FT2", 50_000, request.content()));

        assertThat(reread().state()).isEqualTo(PaymentState.PAID);
        assertThat(rules()).containsExactly(MatchRule.PART, MatchRule.COMPLETING);
        assertThat(recorded.fired()).extracting(MovementRecorded::requestId).containsOnly(OptionalLong.empty());
    }

    @Test
    void tooMuchIsKeptForTheRequest() {
        accept(credit("t1", "FT1", 150_001, request.content()));

        assertThat(reread().state()).isEqualTo(PaymentState.OVERPAID);
        assertThat(rules()).containsExactly(MatchRule.OVER);
        assertThat(recorded.fired().get(0).requestId()).isEmpty();
    }

    @Test
    void aSecondPaymentIsADuplicateOfAPaidRequest() {
        accept(credit("t1", "FT1", 150_000, request.content()));
        accept(credit("t2", "FT2", 150_000, request.content()));

        assertThat(movements()).isEqualTo(2);
        assertThat(reread().state()).isEqualTo(PaymentState.PAID);
        assertThat(reread().balance().surplus()).isEqualTo(Vnd.of(150_000));
        assertThat(rules()).containsExactly(MatchRule.EXACT, MatchRule.DUPLICATE);
        assertThat(recorded.fired().get(1).requestId()).isEmpty();
    }

    @Test
    void moneyForAWithdrawnRequestIsKeptWithItAndChangesNothing() {
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));
        accept(credit("t1", "FT1", 150_000, request.content(), Instant.now().plusSeconds(5)));

        assertThat(reread().state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(rules()).containsExactly(MatchRule.AFTER_CANCEL);
        assertThat(recorded.fired().get(0).requestId()).isEmpty();
    }

    @Test
    void moneyThatCameBeforeTheRequestWasWithdrawnPaysItHoweverLateTheBankTells() {
        Instant before = Instant.now();
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));
        accept(credit("t1", "FT1", 150_000, request.content(), before.minusSeconds(5)));

        assertThat(reread().state()).isEqualTo(PaymentState.PAID);
        assertThat(recorded.fired().get(0).requestId()).hasValue(request.id());
    }

    @Test
    void moneyAfterTheLastMomentIsLate() {
        Instant late = request.payableUntil().plusSeconds(1);
        accept(credit("t1", "FT1", 150_000, request.content(), late), Clock.fixed(late, ZoneOffset.UTC));

        assertThat(reread().state()).isEqualTo(PaymentState.PAID_LATE);
        assertThat(rules()).containsExactly(MatchRule.LATE);
        assertThat(recorded.fired().get(0).requestId()).isEmpty();
    }

    @Test
    void aStaticCodeIsPaidByManyAndEachPaymentNamesIt() {
        String content = DATABASE.inTransaction(em -> {
            Merchants merchants = new Merchants(em, new Now());
            merchants.addTerminal(merchants.find(account.merchantId()).orElseThrow(), "SHOP01", "Shop 1");
            return new Asking(em).standing(account, "SHOP01", "", Vnd.ZERO);
        });
        accept(credit("t1", "FT1", 10_000, content));
        accept(credit("t2", "FT2", 20_000, content));

        assertThat(recorded.fired()).extracting(MovementRecorded::requestId).doesNotContain(OptionalLong.empty());
        assertThat(recorded.fired()).hasSize(2);
    }

    @Test
    void moneyForAnUnknownAccountIsKeptAndToldNobody() {
        String body = new String(credit("t1", "FT1", 1000, "x"), StandardCharsets.UTF_8);
        byte[] elsewhere =
                body.replace(account.number(), "unknown" + account.id() % 1000).getBytes(StandardCharsets.UTF_8);

        assertThat(accept(elsewhere)).isInstanceOf(IntakeResult.Accepted.class);
        assertThat(kept(elsewhere)).isEqualTo(1);
        assertThat(recorded.fired()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptAndRefused() {
        byte[] noJson = ("no json " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        assertThat(accept(noJson)).isEqualTo(new IntakeResult.Refused("001"));
        assertThat(kept(noJson)).isEqualTo(1);
    }

    private IntakeResult accept(byte[] body) {
        return accept(body, Clock.systemUTC());
    }

    private IntakeResult accept(byte[] body, Clock clock) {
        return DATABASE.inTransaction(em -> {
            return IntakeUnderTest.of(em, new Now(clock), recorded)
                    .acceptMb(new BankMessage(MB, "bank-mb", "127.0.0.1", body));
        });
    }

    /** Ids and references are made the account's own, so that tests do not meet in the shared database. */
    private byte[] credit(String transactionId, String reference, long amount, String content) {
        return credit(transactionId, reference, amount, content, Instant.now());
    }

    private byte[] credit(String transactionId, String reference, long amount, String content, Instant at) {
        return """
                {"transactionid":"%s","transactiontime":%d,"referencenumber":"%s","amount":%d,"content":"%s",
                 "bankaccount":"%s","transType":"C"}""".formatted(
                        transactionId + "-" + account.number(),
                        at.toEpochMilli(),
                        reference + "-" + account.number(),
                        amount,
                        content,
                        account.number())
                .getBytes(StandardCharsets.UTF_8);
    }

    private PaymentRequest reread() {
        return DATABASE.inTransaction(em -> em.find(PaymentRequest.class, request.id()));
    }

    private List<TimelineEntry.Kind> timeline() {
        return DATABASE.inTransaction(em -> payments(em).timelineOf(request.id()).stream()
                .map(TimelineEntry::kind)
                .toList());
    }

    private List<MatchRule> rules() {
        return DATABASE.inTransaction(em -> new Transactions(
                        em, payments(em), new ExpectedDebits(em, new Now()), new Now())
                .sharesOf(request.id()).stream().map(Transactions.Share::rule).toList());
    }

    private long movements() {
        return DATABASE.inTransaction(
                em -> em.createQuery("select count(m) from Movement m where m.accountId = :account", Long.class)
                        .setParameter("account", account.id())
                        .getSingleResult());
    }

    private static long kept(byte[] body) {
        return DATABASE.inTransaction(em -> ((Number) em.createNativeQuery("select count(*) from notice where body = ?")
                        .setParameter(1, body)
                        .getSingleResult())
                .longValue());
    }

    private static Payments payments(EntityManager em) {
        return new Payments(em, new Now(), new FakeEvent<>());
    }

    private static BankAccounts accounts(EntityManager em) {
        return new BankAccounts(em, new Now());
    }

    private static BankDirectory banks() {
        return BankDirectory.shipped();
    }
}
