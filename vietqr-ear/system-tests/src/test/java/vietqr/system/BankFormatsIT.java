package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.system.BankVoice.Money;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every format over HTTP: believed when genuine, refused and kept when forged, and counted once however often it is told. */
@ExtendWith(SharedGateway.class)
class BankFormatsIT {
    private static final String FORGED = "not-the-secret";
    private static final String MMS = Seen.secret("demo-mms-access-key");
    private static final String SEPAY = Seen.secret("demo-sepay-hmac-secret");
    private static final String BIDV = Seen.secret("demo-bidv-checksum-key");

    private final Http http;
    private final Database database;
    private final BankVoice voice;

    BankFormatsIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.voice = new BankVoice(http);
    }

    /** One format's way of telling. */
    interface Telling {
        Answer tell(BankVoice voice, Money money, String secret);
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                format("SEPAY", 401, SEPAY, BankVoice::sePay),
                format("SEPAY", 401, Seen.secret("demo-sepay-api-key"), BankVoice::sePayByKey),
                format("CASSO_V1", 401, Seen.secret("demo-casso-secure-token"), BankVoice::cassoV1),
                format("CASSO_V2", 401, Seen.secret("demo-casso-checksum-key"), BankVoice::cassoV2),
                format("PAYOS", 401, Seen.secret("demo-payos-checksum-key"), BankVoice::payOs),
                format("GENERIC_FEED", 401, Seen.secret("demo-feed-hmac-secret"), BankVoice::feedByHook),
                format("MB_MERCHANT_QR", 400, MMS, BankVoice::mms));
    }

    private static Arguments format(String format, int forged, String secret, Telling telling) {
        return arguments(format, forged, secret, telling);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void genuineMoneyPaysTheOrderOnce(String format, int forged, String secret, Telling telling) {
        Order order = Order.ask(http, 61_000);
        Money money = money(order);

        assertThat(telling.tell(voice, money, secret).status()).isEqualTo(200);
        telling.tell(voice, money, secret);

        assertThat(state(order)).isEqualTo("PAID");
        assertThat(movements(money)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void forgedMoneyIsKeptAndNeverCredited(String format, int forged, String secret, Telling telling) {
        Order order = Order.ask(http, 62_000);
        Money money = money(order);

        assertThat(telling.tell(voice, money, FORGED).status()).isEqualTo(forged);

        assertThat(state(order)).isEqualTo("WAITING");
        assertThat(movements(money)).isZero();
        assertThat(outcomes(money)).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aFeedByTokenIsBelieved() {
        Order order = Order.ask(http, 63_000);

        assertThat(voice.feed(money(order), Seen.secret("demo-feed-secret")).status())
                .isEqualTo(200);

        assertThat(state(order)).isEqualTo("PAID");
    }

    @Test
    void aBankThatSpeaksOneFormatCannotSpeakAnother() {
        assertThat(ApiClient.bank(http)
                        .post("/vqr/api/transaction/rpa-sync", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(http.postJson("/vqr/api/transaction/rpa-sync", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotSpeakForABankIsToldSoInItsWords() {
        for (Answer refused : List.of(
                ApiClient.partner(http).post(Credit.PATH, "{}"),
                new ApiClient(http, "bank-feed-demo", Seen.secret("demo-feed-secret")).post(Credit.PATH, "{}"),
                http.postJson(Credit.PATH, "{}"),
                http.postJson(Credit.PATH, "{}", "Authorization", "Bearer no.such.token"))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.object().getBoolean("error")).isTrue();
            assertThat(refused.object().getString("errorReason")).isEqualTo("005");
            assertThat(refused.object().getString("toastMessage")).contains("fetch a new one");
        }
        Answer feed = ApiClient.partner(http).post("/vqr/api/transaction/rpa-sync", "{}");
        assertThat(feed.status()).isEqualTo(403);
        assertThat(feed.object().getString("message")).isEqualTo("E74");
    }

    @Test
    void mbIsAnsweredInItsCodes() {
        Order order = Order.ask(http, 64_000);
        Money money = money(order);

        assertThat(resCode(voice.mms(new Money(money.reference() + "a", 1, "", order.id()), MMS)))
                .isEqualTo("02");
        assertThat(resCode(voice.mms(new Money(money.reference() + "b", 2, "", "no-such-order"), MMS)))
                .isEqualTo("02");
        assertThat(resCode(voice.mms(money, FORGED))).isEqualTo("12");
        assertThat(resCode(voice.mms(money, MMS))).isEqualTo("00");
        assertThat(resCode(voice.mms(money, MMS))).isEqualTo("20");
    }

    @Test
    void aCreditToldByBalanceChangeAndMerchantQrIsOne() {
        Order order = Order.ask(http, 65_000);
        Credit credit = order.paid();

        credit.tell(http);
        Answer posting = voice.mms(new Money(credit.reference(), 65_000, "", order.id()), MMS);

        assertThat(resCode(posting)).isEqualTo("00");
        assertThat(new Ledger(database).movements(credit)).isEqualTo(1);
        assertThat(new Ledger(database).events(credit)).isEqualTo(1);
    }

    @Test
    void bidvSeesItsBillAndPaysItAsOftenAsItLikes() {
        String code = bidvBill(66_000);

        assertThat(voice.bidvBills("V3CDEMO0001", BIDV).body()).contains(code).contains("\"result_code\":\"000\"");
        assertThat(resultCode(voice.bidvBills("V3CDEMO0001", FORGED))).isEqualTo("004");
        assertThat(resultCode(voice.bidvBills("unknown", BIDV))).isEqualTo("011");
        Money money = new Money(Order.unique("BIDV"), 66_000, "", code);
        assertThat(resultCode(voice.bidv(money, FORGED))).isEqualTo("004");
        assertThat(resultCode(voice.bidv(new Money(Order.unique("BIDV"), 1, "", code), BIDV)))
                .isEqualTo("022");
        assertThat(resultCode(voice.bidv(new Money(Order.unique("BIDV"), 1, "", "VQR0"), BIDV)))
                .isEqualTo("021");
        assertThat(resultCode(voice.bidv(money, BIDV))).isEqualTo("000");
        assertThat(resultCode(voice.bidv(money, BIDV))).isEqualTo("000");
        assertThat(resultCode(voice.bidv(new Money(Order.unique("BIDV"), 66_000, "", code), BIDV)))
                .isEqualTo("000");

        assertThat(database.text("select state from payment_request where code = ?", code))
                .isIn("PAID", "OVERPAID");
        assertThat(movements(money)).isEqualTo(1);
    }

    @Test
    void bidvWithoutATokenIsToldSoInItsOwnWords() {
        Answer answer = http.postJson("/vqr/api/bidv/paybill", "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(resultCode(answer)).isEqualTo("003");
    }

    @Test
    void anAddressNobodyGaveOutIsNotThere() {
        assertThat(http.postJson("/vqr/hooks/no-such-connection", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void fiftyCopiesAtOnceThroughTwoChannelsCreditOnce() {
        Order order = Order.ask(http, 67_000);
        Credit credit = order.paid();
        Money money = new Money(credit.reference(), 67_000, order.content(), order.id());
        String token = ApiClient.bank(http).token();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 50)
                .mapToObj(nth -> nth % 2 == 0
                        ? http.postJsonLater(
                                Credit.PATH, credit.message().toString(), "Authorization", Http.bearer(token))
                        : CompletableFuture.supplyAsync(() -> voice.sePay(money, SEPAY)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(movements(money)).isEqualTo(1);
        assertThat(new Ledger(database).matches(order)).isEqualTo(1);
        assertThat(new Ledger(database).events(credit)).isEqualTo(1);
    }

    private String bidvBill(long amount) {
        String id = Order.unique("ORD");
        ApiClient.partner(http)
                .ask(
                        Order.GENERATE,
                        Order.wish(id, amount)
                                .add("bankCode", "BIDV")
                                .add("bankAccount", "V3CDEMO0001")
                                .build());
        return database.text("select code from payment_request where order_id = ?", id);
    }

    private static Money money(Order order) {
        return new Money(Order.unique("FTB"), order.amount(), order.content(), order.id());
    }

    private String state(Order order) {
        return new Ledger(database).state(order);
    }

    private long movements(Money money) {
        return database.number("select count(*) from movement where reference = ?", money.reference());
    }

    private List<String> outcomes(Money money) {
        return database.column(
                "select r.outcome from notice_reading r join notice n on n.id = r.notice_id where n.body like ?",
                "%" + money.reference() + "%");
    }

    private static String resCode(Answer answer) {
        return answer.object().getString("resCode");
    }

    private static String resultCode(Answer answer) {
        return answer.object().getString("result_code");
    }
}
