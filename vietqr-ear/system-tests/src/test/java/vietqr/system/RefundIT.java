package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Money that goes back (wire reference, section 6), what check-order says of it (5) and what the merchant is told (7). */
@ExtendWith(SharedGateway.class)
class RefundIT {
    private static final Duration SOON = Until.SOON;

    private final Http http;
    private final Database database;
    private final ApiClient partner;
    private final CheckOrder checkOrder;

    RefundIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.partner = ApiClient.partner(http);
        this.checkOrder = new CheckOrder(partner);
    }

    @Test
    void theChecksumsAreThoseOfTheDocumentedVectors() {
        assertThat(Repay.md5("demoSecretKey" + "FT24001000000001" + "50000" + "0123456789"))
                .isEqualTo("b6f89eee3f18de71e885660b913292bd");
    }

    @Test
    void aFullRefundIsAnsweredWithTheBanksReferenceAndCounted() {
        Order order = Order.ask(http, 150_000);
        Credit credit = paid(order);

        String reference = refunded(Repay.wish(credit, "150000", "HOAN TIEN"));

        assertThat(reference).startsWith("FT");
        JsonObject row = checkOrder.of(credit);
        assertThat(row.getInt("refundCount")).isEqualTo(1);
        assertThat(row.getInt("amountRefunded")).isEqualTo(150_000);
        assertThat(row.getInt("amount")).isEqualTo(150_000);
        assertThat(row.getInt("status")).isEqualTo(1);
    }

    @Test
    void theMerchantIsToldOfTheDebitWithTheOriginalsOrder() {
        Order order = Order.ask(http, 150_000);
        String reference = refunded(Repay.wish(paid(order), "60000", "HOAN TIEN"));

        Until.holds("told", SOON, () -> !receipts(reference).isEmpty());

        JsonObject told = receipts(reference).get(0);
        assertThat(told).hasSize(13);
        assertThat(told.getString("transType")).isEqualTo("D");
        assertThat(told.getString("referencenumber")).isEqualTo(reference);
        assertThat(told.getInt("amount")).isEqualTo(60_000);
        assertThat(told.getString("orderId")).isEqualTo(order.id());
        assertThat(told.getString("terminalCode")).isEqualTo(Demo.TERMINAL);
        assertThat(told.getString("subTerminalCode")).isEmpty();
        assertThat(told.getString("content")).startsWith("HOAN TIEN VRF");
    }

    @Test
    void checkOrderShowsTheDebitAndWhereItComesFrom() {
        Order order = Order.ask(http, 150_000);
        Credit credit = paid(order);
        String reference = refunded(Repay.wish(credit, "60000", "HOAN TIEN"));
        Until.holds("told", SOON, () -> !receipts(reference).isEmpty());

        JsonObject alone = checkOrder.ask(1, reference).array().getJsonObject(0);
        assertThat(alone.getString("refundFrom")).isEqualTo(credit.reference());
        assertThat(alone.getInt("type")).isEqualTo(6);
        assertThat(alone.getString("transType")).isEqualTo("D");
        assertThat(alone.getString("orderId")).isEqualTo(order.id());
        assertThat(alone).doesNotContainKeys("refundCount", "amountRefunded");

        List<JsonObject> both = checkOrder.ask(0, order.id()).array().getValuesAs(JsonObject.class);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).getInt("amountRefunded")).isEqualTo(60_000);
        assertThat(both.get(1).getInt("type")).isEqualTo(6);
        assertThat(both.get(1)).doesNotContainKey("refundFrom");
    }

    @Test
    void inPartsAsLongAsThereIsSomethingLeft() {
        Credit credit = paid(Order.ask(http, 100_000));
        refunded(Repay.wish(credit, "40000", "1").add("multiTimes", true));
        refunded(Repay.wish(credit, "40000", "2"));
        assertRefused("E45", Repay.wish(credit, "20001", "3"));
        refunded(Repay.wish(credit, "20000", "4"));

        assertThat(checkOrder.of(credit).getInt("refundCount")).isEqualTo(3);
        assertThat(checkOrder.of(credit).getInt("amountRefunded")).isEqualTo(100_000);
    }

    @Test
    void withoutMultiTimesThereIsOne() {
        Credit credit = paid(Order.ask(http, 100_000));
        refunded(Repay.wish(credit, "40000", "1"));
        assertRefused("E157", Repay.wish(credit, "40000", "2").add("multiTimes", true));
    }

    @Test
    void theOlderPathTakesTheOlderChecksum() {
        Credit credit = paid(Order.ask(http, 100_000));
        assertFailed("E41", partner.post(Repay.OLD_PATH, Repay.signed(Repay.wish(credit, "1000", "x"))));
        JsonObject answer = partner.ask(Repay.OLD_PATH, Repay.signedOld(Repay.wish(credit, "1000", "x")));
        assertThat(answer.getString("message")).startsWith("FT");
    }

    @Test
    void aWrongChecksumIsRefused() {
        Credit credit = paid(Order.ask(http, 100_000));
        assertFailed("E39", partner.post(Repay.PATH, Repay.signedOld(Repay.wish(credit, "1000", "x"))));
        JsonObject other = Json.createObjectBuilder(Repay.signed(Repay.wish(credit, "1000", "x")))
                .add("amount", "2000")
                .build();
        assertFailed("E39", partner.post(Repay.PATH, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bankAccount", "referenceNumber", "amount", "content", "checkSum"})
    void eachMandatoryFieldMustBeThere(String field) {
        JsonObject complete = Repay.signed(Repay.wish(paid(Order.ask(http, 100_000)), "1000", "x"));
        assertFailed("E46", partner.post(Repay.PATH, without(complete, field)));
    }

    @Test
    void aBodyThatIsNoneIsRefused() {
        assertFailed("E46", partner.post(Repay.PATH, "no json"));
        assertFailed("E46", partner.post(Repay.OLD_PATH, "[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "abc", "100001", "99999999999999999999"})
    void anAmountMustBeOneThatIsThere(String amount) {
        assertRefused("E45", Repay.wish(paid(Order.ask(http, 100_000)), amount, "x"));
    }

    @Test
    void aReferenceMustBeOneOfAPayment() {
        assertRefused("E44", Repay.wish(new Credit("t", "FTNEVER", 1, ""), "1000", "x"));
    }

    @Test
    void anAccountMustBeTheCallers() {
        Credit credit = paid(Order.ask(http, 100_000));
        assertRefused("E77", Repay.wish(credit, "1000", "x").add("bankAccount", "9999999999"));
    }

    @Test
    void anAccountWithoutAKeyHasNoRightToRefund() {
        String account = Order.unique("8");
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " select ?, merchant_id, bank_bin, ?, holder, state, created_at, 1 from bank_account"
                        + " where number = ?",
                System.nanoTime(),
                account,
                Demo.ACCOUNT);
        assertRefused(
                "E42", Repay.wish(new Credit("t", "FT", 1, ""), "1000", "x").add("bankAccount", account));
    }

    @Test
    void givenTerminalsMustBeThoseOfThePayment() {
        Credit credit = paid(Order.ask(http, 100_000));
        assertRefused("E164", Repay.wish(credit, "1000", "x").add("terminalCode", "SHOP99"));
        assertRefused("E164", Repay.wish(credit, "1000", "x").add("subTerminalCode", "BOX"));
        refunded(Repay.wish(credit, "1000", "x").add("terminalCode", Demo.TERMINAL));
    }

    @ParameterizedTest
    @CsvSource({"REFUSE,E43", "NOACCOUNT,E216", "NOBANK,E217", "NORECORD,E218"})
    void aBankMayRefuseAndTheMoneyIsFreeAgain(String word, String code) {
        Credit credit = paid(Order.ask(http, 100_000));
        assertRefused(code, Repay.wish(credit, "100000", word));
        assertThat(checkOrder.of(credit).getInt("refundCount")).isZero();
        refunded(Repay.wish(credit, "100000", "HOAN TIEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT", "LOST"})
    void aSilentBankIsAskedUntilItIsKnownWhatHappened(String word) {
        Order order = Order.ask(http, 100_000);
        Credit credit = paid(order);
        assertRefused("E215", Repay.wish(credit, "70000", word));

        Until.holds(
                "found out",
                SOON,
                () -> checkOrder
                                .ask(1, credit.reference())
                                .array()
                                .getJsonObject(0)
                                .getInt("amountRefunded")
                        == 70_000);
        Until.holds("told", SOON, () -> checkOrder.ask(0, order.id()).array().size() == 2);
        assertThat(checkOrder.of(credit).getInt("refundCount")).isEqualTo(1);
    }

    @Test
    void whileItIsNotKnownNoOtherMayStart() {
        Credit credit = paid(Order.ask(http, 100_000));
        assertRefused("E215", Repay.wish(credit, "10000", "UNKNOWN").add("multiTimes", true));
        assertRefused("E158", Repay.wish(credit, "10000", "HOAN TIEN").add("multiTimes", true));
        assertThat(checkOrder.of(credit).getInt("amountRefunded")).isZero();
    }

    @Test
    void aRepeatUnderTheSameKeyIsAnsweredAlikeAndDoneOnce() {
        Credit credit = paid(Order.ask(http, 100_000));
        JsonObject wish = Repay.signed(Repay.wish(credit, "10000", "x").add("multiTimes", true));
        String first = keyed(wish);

        assertThat(keyed(wish)).isEqualTo(first);
        assertThat(checkOrder.of(credit).getInt("refundCount")).isEqualTo(1);
    }

    @Test
    void manyAtOnceNeverSendBackMoreThanCameIn() {
        Credit credit = paid(Order.ask(http, 100_000));
        JsonObject wish = Repay.signed(Repay.wish(credit, "30000", "x").add("multiTimes", true));
        IntStream.range(0, 24).parallel().forEach(i -> partner.post(Repay.PATH, wish));

        long reserved = database.number(
                "select r.reserved from refundable r join movement m on m.id = r.movement_id where m.reference = ?",
                credit.reference());
        assertThat(reserved).isBetween(30_000L, 90_000L);
        assertThat(checkOrder.of(credit).getInt("amountRefunded")).isEqualTo((int) reserved);
    }

    @Test
    void withoutATokenNothingIsSent() {
        JsonObject wish = Repay.signed(Repay.wish(new Credit("t", "FT", 1, ""), "1000", "x"));
        Answer answer = http.postJson(Repay.PATH, wish.toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.object().getString("message")).isEqualTo("E74");
    }

    @Test
    void aClientThatIsNoMerchantIsTold() {
        String merchant = database.text(
                "select merchant_id from merchant_client c join api_client a on a.id = c.client_id where a.username = ?",
                Demo.PARTNER);
        String client = database.text("select id from api_client where username = ?", Demo.PARTNER);
        database.change("delete from merchant_client where client_id = ?", client);
        try {
            Until.holds("no merchant", SOON, this::isToldItIsNoMerchant);
            assertRefused("E104", Repay.wish(new Credit("t", "FT", 1, ""), "1000", "x"));
        } finally {
            database.change("insert into merchant_client (client_id, merchant_id) values (?, ?)", client, merchant);
        }
        Until.holds("a merchant again", SOON, () -> !isToldItIsNoMerchant());
    }

    /** What was found of a token is taken for true for a second. */
    private boolean isToldItIsNoMerchant() {
        JsonObject wish = Repay.signed(Repay.wish(new Credit("t", "FT", 1, ""), "1000", "x"));
        return partner.post(Repay.PATH, wish).object().getString("message").equals("E104");
    }

    private Credit paid(Order order) {
        Credit credit = order.paid();
        credit.tell(http);
        return credit;
    }

    private String refunded(JsonObjectBuilder wish) {
        JsonObject answer = partner.ask(Repay.PATH, Repay.signed(wish));
        assertThat(answer.getString("status")).isEqualTo("SUCCESS");
        return answer.getString("message");
    }

    private String keyed(JsonObject wish) {
        Answer answer = http.postJson(
                Repay.PATH,
                wish.toString(),
                "Authorization",
                Http.bearer(partner.token()),
                "Idempotency-Key",
                "order-7");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object().getString("message");
    }

    private void assertRefused(String code, JsonObjectBuilder wish) {
        assertFailed(code, partner.post(Repay.PATH, Repay.signed(wish)));
    }

    private static void assertFailed(String code, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }

    private static JsonObject without(JsonObject object, String field) {
        return Json.createObjectBuilder(object).remove(field).build();
    }

    private List<JsonObject> receipts(String reference) {
        return database.column("select body from sandbox_receipt where movement = ?", reference + "/D").stream()
                .map(body -> Json.createReader(new StringReader(body)).readObject())
                .toList();
    }
}
