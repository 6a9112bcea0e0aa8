package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditEntry;
import vietqr.audit.AuditLog;
import vietqr.audit.Deed;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.bank.NewConnection;
import vietqr.bank.Proof;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.FormatAnswer;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may tell us of what, and that money is credited once however often and by however many it is told. */
class ReceptionTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String KEY = "the-merchants-key";
    private static final Bank MB = BankDirectory.shipped().find("MB").orElseThrow();

    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private BankAccount account;
    private PaymentRequest request;
    private BankConnection sePay;

    @BeforeEach
    void aMerchantHasAConnectionOfTheirOwn() {
        account = merchantWithAccount();
        request = DATABASE.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(150_000)));
        sePay = opened(NewConnection.ofMerchant("SePay", "SEPAY", Proof.STATIC_KEY, account.merchantId()));
    }

    @Test
    void theMerchantsAggregatorTellsOfThePayment() {
        assertThat(tell(sePay, KEY, message("1", "FT1", account, 150_000)).status())
                .isEqualTo(200);

        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(outcomes(sePay)).containsExactly("BOOKED");
    }

    @Test
    void aWrongKeyIsRefusedAndTheMessageKeptWithoutTheKey() {
        FormatAnswer answer = tell(sePay, "guess", message("1", "FT1", account, 150_000));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(state()).isEqualTo(PaymentState.WAITING);
        assertThat(credits(account)).isZero();
        assertThat(outcomes(sePay)).containsExactly("UNAUTHENTICATED");
        assertThat(number("select count(*) from notice where connection_id = ? and headers like '%guess%'", sePay.id()))
                .isZero();
    }

    @Test
    void aForgedMessageDoesNotStandInTheWayOfTheGenuineOne() {
        tell(sePay, "guess", message("1", "FT1", account, 1));
        tell(sePay, "guess", message("1", "FT1", account, 150_000));

        assertThat(tell(sePay, KEY, message("1", "FT1", account, 150_000)).status())
                .isEqualTo(200);
        assertThat(credits(account)).isEqualTo(150_000);
    }

    @Test
    void forgedMessagesOfOneAddressAreKeptOnlySoMany() {
        DATABASE.run(em -> {
            Reception reception = new ReceptionUnderTest(em, new Now(), recorded).reception();
            for (int i = 0; i < Forgeries.MOST_OF_ONE_ADDRESS + 20; i++)
                reception.atAddress(sePay.reference(), raw("10.9.8.7", "guess", "forged " + i));
        });

        assertThat(outcomes(sePay)).hasSize(Forgeries.MOST_OF_ONE_ADDRESS);
    }

    @Test
    void nobodySpeaksForTheAccountOfAnotherMerchant() {
        BankAccount foreign = merchantWithAccount();

        assertThat(tell(sePay, KEY, message("1", "FT1", foreign, 150_000)).status())
                .isEqualTo(200);

        assertThat(number("select count(*) from movement where account_number = ?", foreign.number()))
                .isZero();
        assertThat(outcomes(sePay)).containsExactly("UNKNOWN_ACCOUNT");
    }

    @Test
    void creditToldByTheBankAndTheAggregatorIsOne() {
        tell(sePay, KEY, message("1", "FT1", account, 150_000));
        byte[] mb =
                """
                {"transactionid":"m1-%1$s","transactiontime":%2$d,"referencenumber":"FT1-%1$s","amount":150000,
                 "content":"x","bankaccount":"%1$s","transType":"C"}""".formatted(account.number(), Instant.now().toEpochMilli()).getBytes(StandardCharsets.UTF_8);
        DATABASE.run(em -> IntakeUnderTest.of(em, new Now(), recorded)
                .acceptMb(new BankMessage(MB.bin(), "bank-mb", "127.0.0.1", mb)));

        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(number(
                        "select count(*) from notice_reading r join notice n on n.id = r.notice_id"
                                + " where r.outcome = 'KNOWN' and n.body = ?",
                        (Object) mb))
                .isEqualTo(1);
    }

    @Test
    void aChannelThatChangesTheCaseOfAReferenceTellsOfTheSameMoney() {
        tell(sePay, KEY, message("1", "FT1a", account, 150_000));
        tell(sePay, KEY, message("2", "ft1A", account, 150_000));
        tell(sePay, KEY, message("3", "Ft1a", account, 150_001));

        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(outcomes(sePay)).containsExactly("BOOKED", "KNOWN", "DIFFERS");
    }

    @Test
    void aTimeThatIsStillToComeIsNotBelieved() {
        tell(sePay, KEY, message("1", "FT1", account, 150_000).replace("2026-11-23", "2099-12-31"));

        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(number(
                        "select count(*) from movement m join notice n on n.id = m.notice_id"
                                + " where m.account_id = ? and m.occurred_at = n.received_at",
                        account.id()))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from notice_reading r join movement m on m.notice_id = r.notice_id"
                                + " where m.account_id = ? and r.reason like '%2099%still to come%'",
                        account.id()))
                .isEqualTo(1);
    }

    @Test
    void aFeedsBadLineIsToldAndTheOthersAreBooked() {
        BankConnection feed =
                opened(NewConnection.ofMerchant("feed", "GENERIC_FEED", Proof.STATIC_KEY, account.merchantId()));
        String line = "{'id':'%1$s-%2$s','time':'2026-11-23 20:30:00','amount':%3$s,'content':'x',"
                + "'referenceNumber':'%1$s-%2$s','transType':'C'}";
        String list = ("{'bankCode':'MB','bankAccount':'%2$s','transactions':["
                        + line.formatted("A", account.number(), 100)
                        + "," + line.formatted("B", account.number(), "'?'") + ","
                        + line.formatted("C", account.number(), 200) + "]}")
                .formatted("", account.number())
                .replace('\'', '"');
        RawMessage message = new RawMessage(
                "127.0.0.1", Map.of("X-Api-Key", KEY, "x-api-key", KEY), "", list.getBytes(StandardCharsets.UTF_8));

        for (int time = 0; time < 2; time++) {
            FormatAnswer answer = tell(feed, message);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("E53");
        }

        assertThat(credits(account)).isEqualTo(300);
        assertThat(outcomes(feed)).containsExactly("UNREADABLE");
    }

    @Test
    void anotherAmountUnderTheSameReferenceIsLeftToAPerson() {
        tell(sePay, KEY, message("1", "FT1", account, 150_000));
        tell(sePay, KEY, message("2", "FT1", account, 150_001));

        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(outcomes(sePay)).containsExactly("BOOKED", "DIFFERS");
    }

    @Test
    void whatLacksTheBanksReferenceIsHeldUntilAPersonReleasesIt() {
        tell(sePay, KEY, message("1", "", account, 150_000));
        assertThat(credits(account)).isZero();
        assertThat(outcomes(sePay)).containsExactly("HELD");

        assertThat(replay(replaying -> replaying.replay(lastNotice(), "me"))).isEqualTo(Outcome.HELD);
        assertThat(replay(replaying -> replaying.release(lastNotice(), "me"))).isEqualTo(Outcome.BOOKED);
        assertThat(replay(replaying -> replaying.release(lastNotice(), "me"))).isEqualTo(Outcome.BOOKED);
        assertThat(credits(account)).isEqualTo(150_000);
    }

    @Test
    void whoHasAMessageReadAgainIsWrittenDownUntilThereIsNothingToRead() {
        tell(sePay, KEY, message("1", "", account, 150_000));
        replay(replaying -> replaying.replay(lastNotice(), "me"));
        replay(replaying -> replaying.release(lastNotice(), "me"));
        replay(replaying -> replaying.release(lastNotice(), "me"));

        List<String> lines = DATABASE.inTransaction(em -> em.createQuery(
                        "select e from AuditEntry e where e.subjectId = :id and e.deed = :deed order by e.id",
                        AuditEntry.class)
                .setParameter("id", lastNotice())
                .setParameter("deed", Deed.READ_AGAIN)
                .getResultStream()
                .flatMap(line -> StreamSupport.stream(line.changes().spliterator(), false))
                .map(change -> change.field() + " " + change.before() + " " + change.after())
                .toList());
        assertThat(lines).containsExactlyInAnyOrder("outcome HELD HELD", "outcome HELD BOOKED", "released  true");
    }

    @Test
    void whatCannotBeBookedIsKeptAndBookedWhenItIsToldAgain() {
        FormatAnswer answer = tellWhileBookingBreaks(2);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("send it again later");
        tellWhileBookingBreaks(2);
        assertThat(outcomes(sePay)).containsExactly("FAILED");
        assertThat(credits(account)).isZero();

        assertThat(tell(sePay, KEY, message("1", "FT1", account, 150_000)).status())
                .isEqualTo(200);
        tellWhileBookingBreaks(2);

        assertThat(outcomes(sePay)).containsExactly("FAILED", "BOOKED");
        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void whatCannotBeBookedIsKeptAndBookedWhenAPersonHasItReadAgain() {
        tellWhileBookingBreaks(2);

        assertThat(replay(replaying -> replaying.replay(lastNotice(), "me"))).isEqualTo(Outcome.BOOKED);
        assertThat(credits(account)).isEqualTo(150_000);
    }

    @Test
    void whatIsInTheWayForAMomentOnlyIsNotNoticed() {
        assertThat(tellWhileBookingBreaks(1).status()).isEqualTo(200);
        assertThat(outcomes(sePay)).containsExactly("BOOKED");
    }

    /** Each try to book is a transaction of its own; so many of them break when everything is written already. */
    private FormatAnswer tellWhileBookingBreaks(int tries) {
        AtomicInteger left = new AtomicInteger(tries);
        Intake breaking = new Intake() {
            @Override
            Handled take(Voice voice, BankFormat format, Arrival arrival) {
                return DATABASE.inTransaction(em -> {
                    Handled handled = new ReceptionUnderTest(em, new Now(), recorded)
                            .intake()
                            .take(voice, format, arrival);
                    if (left.getAndDecrement() > 0) throw new IllegalStateException("sabotaged");
                    return handled;
                });
            }
        };
        return DATABASE.inTransaction(em -> new ReceptionUnderTest(em, new Now(), recorded)
                .reception(breaking)
                .atAddress(sePay.reference(), raw("127.0.0.1", KEY, message("1", "FT1", account, 150_000)))
                .orElseThrow()
                .answer());
    }

    @Test
    void anAccountLinkedLaterGetsItsMoneyByReplay() {
        String number = Long.toString(Ids.next());
        tell(sePay, KEY, message("1", "FT1", number, 150_000));
        assertThat(outcomes(sePay)).containsExactly("UNKNOWN_ACCOUNT");

        BankAccount later = DATABASE.inTransaction(
                em -> new BankAccounts(em, new Now()).link(account.merchantId(), MB, number, "LATER"));
        assertThat(replay(replaying -> replaying.replay(lastNotice(), "me"))).isEqualTo(Outcome.BOOKED);

        assertThat(credits(later)).isEqualTo(150_000);
        assertThat(outcomes(sePay)).containsExactly("UNKNOWN_ACCOUNT", "BOOKED");
    }

    @Test
    void anAccountLinkedLaterGetsItsMoneyWhenTheMessageComesAgain() {
        String number = Long.toString(Ids.next());
        tell(sePay, KEY, message("1", "FT1", number, 150_000));
        BankAccount later = DATABASE.inTransaction(
                em -> new BankAccounts(em, new Now()).link(account.merchantId(), MB, number, "LATER"));

        tell(sePay, KEY, message("1", "FT1", number, 150_000));
        tell(sePay, KEY, message("1", "FT1", number, 150_000));

        assertThat(credits(later)).isEqualTo(150_000);
    }

    @Test
    void aSecretMendedLaterProvesTheKeptMessage() {
        tell(sePay, "the-right-one", message("1", "FT1", account, 150_000));
        assertThat(replay(replaying -> replaying.replay(lastNotice(), "me"))).isEqualTo(Outcome.UNAUTHENTICATED);

        DATABASE.run(em -> connections(em).rotate(sePay.id(), Duration.ZERO, Optional.of("the-right-one")));

        assertThat(replay(replaying -> replaying.replay(lastNotice(), "me"))).isEqualTo(Outcome.BOOKED);
        assertThat(credits(account)).isEqualTo(150_000);
    }

    @Test
    void whileASecretIsChangedBothAreGoodAndThenOnlyTheNewOne() {
        DATABASE.run(em -> connections(em).rotate(sePay.id(), Duration.ofHours(1), Optional.of("the-new-key")));
        assertThat(tell(sePay, KEY, message("1", "FT1", account, 1)).status()).isEqualTo(200);
        assertThat(tell(sePay, "the-new-key", message("2", "FT2", account, 2)).status())
                .isEqualTo(200);

        DATABASE.run(em -> connections(em).rotate(sePay.id(), Duration.ZERO, Optional.of("newest-key")));
        assertThat(tell(sePay, KEY, message("3", "FT3", account, 3)).status()).isEqualTo(401);
        assertThat(tell(sePay, "the-new-key", message("4", "FT4", account, 4)).status())
                .isEqualTo(401);
        assertThat(tell(sePay, "newest-key", message("5", "FT5", account, 5)).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsNotOnTheListOfNetworksIsTurnedAway() {
        BankConnection near = opened(NewConnection.ofMerchant("near", "SEPAY", Proof.STATIC_KEY, account.merchantId())
                .from("10.1.0.0/16, 2001:db8::/32", ""));

        assertThat(tellFrom(near, "10.1.2.3", "").status()).isEqualTo(200);
        assertThat(tellFrom(near, "2001:db8::1", "").status()).isEqualTo(200);
        assertThat(tellFrom(near, "10.2.2.3", "").status()).isEqualTo(401);
    }

    @Test
    void whoeverDoesNotShowTheCertificateIsTurnedAway() {
        String fingerprint = "AB:".repeat(31) + "AB";
        BankConnection certified = opened(NewConnection.ofMerchant("c", "SEPAY", Proof.STATIC_KEY, account.merchantId())
                .from("", fingerprint));

        assertThat(tellFrom(certified, "10.0.0.1", "ab".repeat(32)).status()).isEqualTo(200);
        assertThat(tellFrom(certified, "10.0.0.1", "").status()).isEqualTo(401);
        assertThat(tellFrom(certified, "10.0.0.1", "cd".repeat(32)).status()).isEqualTo(401);
    }

    @Test
    void aClosedConnectionHasNoAddress() {
        DATABASE.run(em -> connections(em).enable(sePay.id(), false));

        Optional<Heard> answer = DATABASE.inTransaction(em -> new ReceptionUnderTest(em, new Now(), recorded)
                .reception()
                .atAddress(sePay.reference(), raw("127.0.0.1", KEY, message("1", "FT1", account, 1))));
        assertThat(answer).isEmpty();
    }

    @Test
    void fiftyConcurrentCopiesCreditOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<FormatAnswer>> copies = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<FormatAnswer>)
                        () -> tell(sePay, KEY, message(i % 2 == 0 ? "1" : "2", "FT1", account, 150_000)))
                .toList();
        List<Future<FormatAnswer>> answers = threads.invokeAll(copies, 60, TimeUnit.SECONDS);
        threads.shutdown();

        for (Future<FormatAnswer> answer : answers)
            assertThat(answer.get().status()).isEqualTo(200);
        assertThat(credits(account)).isEqualTo(150_000);
        assertThat(recorded.fired()).hasSize(1);
        assertThat(outcomes(sePay)).containsExactlyInAnyOrder("BOOKED", "KNOWN");
    }

    private BankAccount merchantWithAccount() {
        return DATABASE.inTransaction(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            return new BankAccounts(em, new Now()).link(merchant, MB, Long.toString(Ids.next()), "SHOP");
        });
    }

    private BankConnection opened(NewConnection wish) {
        return DATABASE.inTransaction(em -> connections(em).open(wish, KEY).connection());
    }

    private static BankConnections connections(EntityManager em) {
        return new BankConnections(em, ReceptionUnderTest.VAULT, new AuditLog(em, new Now()), new Now());
    }

    private String message(String id, String reference, BankAccount to, long amount) {
        return message(id, reference, to.number(), amount);
    }

    private String message(String id, String reference, String number, long amount) {
        return """
                {"id":"%s-%s","gateway":"MBBank","transactionDate":"2026-11-23 20:30:00","accountNumber":"%s",
                 "content":"%s","transferType":"in","transferAmount":%d,"referenceCode":"%s"}""".formatted(
                id, number, number, request.content(), amount, reference.isEmpty() ? "" : reference + "-" + number);
    }

    private FormatAnswer tell(BankConnection connection, String key, String body) {
        return tell(connection, raw("127.0.0." + account.id() % 250, key, body));
    }

    private FormatAnswer tellFrom(BankConnection connection, String address, String certificate) {
        byte[] body = message(address, "FT" + address, account, 1000).getBytes(StandardCharsets.UTF_8);
        return tell(connection, new RawMessage(address, Map.of("Authorization", "Apikey " + KEY), certificate, body));
    }

    private FormatAnswer tell(BankConnection connection, RawMessage message) {
        return DATABASE.inTransaction(em -> new ReceptionUnderTest(em, new Now(), recorded)
                .reception()
                .atAddress(connection.reference(), message)
                .orElseThrow()
                .answer());
    }

    private static RawMessage raw(String address, String key, String body) {
        return new RawMessage(
                address, Map.of("Authorization", "Apikey " + key), "", body.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome replay(Function<Replaying, Outcome> work) {
        return DATABASE.inTransaction(em -> work.apply(new ReceptionUnderTest(em, new Now(), recorded).replaying()));
    }

    private long lastNotice() {
        return number("select max(id) from notice where connection_id = ?", sePay.id());
    }

    private PaymentState state() {
        return DATABASE.inTransaction(
                em -> em.find(PaymentRequest.class, request.id()).state());
    }

    private static long credits(BankAccount of) {
        return number(
                "select coalesce(sum(amount), 0) from movement where account_id = ? and direction = 'C'", of.id());
    }

    private static List<String> outcomes(BankConnection connection) {
        return DATABASE.inTransaction(em -> {
            List<?> rows = em.createNativeQuery(
                            "select r.outcome from notice_reading r join notice n on n.id = r.notice_id"
                                    + " where n.connection_id = ? order by n.id, r.seq")
                    .setParameter(1, connection.id())
                    .getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }

    private static long number(String sql, Object parameter) {
        return DATABASE.inTransaction(em ->
                ((Number) em.createNativeQuery(sql).setParameter(1, parameter).getSingleResult()).longValue());
    }
}
