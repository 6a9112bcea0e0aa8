package vietqr.event;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.intake.DebitMark;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.Movement;
import vietqr.kernel.HmacSha256;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.testing.TestDatabase;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.EndpointResult.Saved;
import vietqr.webhook.EventFilter;
import vietqr.webhook.Profile;
import vietqr.webhook.Registry;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a merchant's endpoints are owed for money that comes and goes, each in its own format. */
class OutboxTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();
    private static final String ADDRESS = "https://shop.example/hook";

    private final Shop shop = new Shop(DATABASE, NOW);
    private final PaymentRequest request = shop.asks("20260001", "SHOP01");

    @Test
    void aPaymentEchoesAllThatTheMerchantSent() {
        shop.endpoint(vietqr());
        JsonObject body = owed("C", 150_000, request.content());
        assertThat(body.getString("orderId")).isEqualTo("20260001");
        assertThat(body.getString("sign")).isEqualTo("signature");
        assertThat(body.getString("urlLink")).isEqualTo("https://shop.example");
        assertThat(body.getJsonNumber("amount").longValue()).isEqualTo(150_000);
        assertThat(body).hasSize(13);
    }

    @Test
    void aRefundsDebitCarriesTheOriginalsOrderAndTerminals() {
        shop.endpoint(vietqr());
        owed("C", 150_000, request.content());
        Movement credit = shop.recorded().get(0).movement();
        DebitMark mark = DebitMark.of(Ids.next());
        DATABASE.run(em -> new ExpectedDebits(em, NOW).expect(mark, credit, Vnd.of(50_000)));

        JsonObject body = owed("D", 50_000, "hoan tien " + mark);

        assertThat(body.getString("transType")).isEqualTo("D");
        assertThat(body.getString("orderId")).isEqualTo("20260001");
        assertThat(body.getString("terminalCode")).isEqualTo("SHOP01");
        assertThat(body.getString("subTerminalCode")).isEqualTo("BOX1");
        assertThat(body.getString("serviceCode")).isEmpty();
        assertThat(body.getString("sign")).isEmpty();
        assertThat(body.getString("urlLink")).isEmpty();
        assertThat(body).hasSize(13);
    }

    @Test
    void anyOtherDebitCarriesNothing() {
        shop.endpoint(vietqr());
        JsonObject body = owed("D", 50_000, "rut tien");
        assertThat(body.getString("orderId")).isEmpty();
        assertThat(body.getString("terminalCode")).isEmpty();
        assertThat(body).hasSize(13);
    }

    @Test
    void aPartOfAPaymentIsNamedInOurOwnFormatOnly() {
        shop.endpoint(vietqr());
        JsonObject body = owed("C", 50_000, request.content());
        assertThat(body.getString("orderId")).isEmpty();
        Event event = shop.told().get(0).event();
        JsonObject data = json(event.body()).getJsonObject("data");
        assertThat(data.getString("requestId")).isEqualTo("" + request.id());
        assertThat(data.getString("rule")).isEqualTo("PART");
        assertThat(event.facts().terminalCode()).isEqualTo("SHOP01");
    }

    @Test
    void sepaysTwelveKeys() {
        shop.endpoint(EndpointDraft.of(Profile.SEPAY, ADDRESS));
        JsonObject body = owed("C", 150_000, request.content());
        assertThat(body.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "gateway",
                        "transactionDate",
                        "accountNumber",
                        "code",
                        "content",
                        "transferType",
                        "transferAmount",
                        "accumulated",
                        "subAccount",
                        "referenceCode",
                        "description");
        assertThat(body.getString("transferType")).isEqualTo("in");
        assertThat(body.getString("code")).isEqualTo(request.code().value());
        assertThat(body.getJsonNumber("id").longValue()).isBetween(1L, 1L << 53);
        assertThat(body.getString("transactionDate")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aSystemThatListensByItsClientIdIsToldTheSameAtItsAddressInTexts() {
        shop.endpoint(EndpointDraft.of(Profile.HOST_TO_CLIENT, ADDRESS));
        JsonObject body = owed("C", 150_000, request.content());
        assertThat(body.keySet())
                .containsExactly(
                        "notificationType",
                        "transactionid",
                        "transactiontime",
                        "referencenumber",
                        "amount",
                        "content",
                        "bankaccount",
                        "transType",
                        "orderId",
                        "terminalCode",
                        "serviceCode",
                        "subTerminalCode");
        assertThat(body.values()).allMatch(JsonString.class::isInstance);
        assertThat(body.getString("notificationType")).isEqualTo("N05");
        assertThat(body.getString("amount")).isEqualTo("150000");
        assertThat(body.getString("orderId")).isEqualTo("20260001");
    }

    @Test
    void payosSignsItsDataAndTellsOnlyOfPaidRequests() {
        Saved saved = shop.endpoint(EndpointDraft.of(Profile.PAYOS, ADDRESS));
        shop.moneyMoves("C", 5_000, "khong ma");
        assertThat(shop.told()).isEmpty();

        JsonObject body = owed("C", 150_000, request.content());

        JsonObject data = body.getJsonObject("data");
        assertThat(data).hasSize(16);
        assertThat(data.getJsonNumber("orderCode").longValue()).isEqualTo(20260001);
        String signed = "accountNumber=" + data.getString("accountNumber") + "&amount=150000&code=00"
                + "&counterAccountBankId=&counterAccountBankName=&counterAccountName=&counterAccountNumber="
                + "&currency=VND&desc=Thành công&description=" + data.getString("description")
                + "&orderCode=20260001&paymentLinkId=" + data.getString("paymentLinkId") + "&reference="
                + data.getString("reference") + "&transactionDateTime=" + data.getString("transactionDateTime")
                + "&virtualAccountName=&virtualAccountNumber=";
        byte[] key = saved.secret().orElseThrow().getBytes(StandardCharsets.UTF_8);
        assertThat(body.getString("signature")).isEqualTo(HexFormat.of().formatHex(HmacSha256.of(key, signed)));
    }

    @Test
    void aChangeIsToldOnceHoweverOftenItIsAnnounced() {
        shop.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS));
        PaymentChanged changed = new PaymentChanged(request.id(), 4, PaymentState.PAID);
        DATABASE.run(em -> shop.telling(em, (same, told) -> {}).on(changed));
        assertThatThrownBy(() ->
                        DATABASE.run(em -> shop.telling(em, (same, told) -> {}).on(changed)))
                .hasStackTraceContaining("webhook_event_once");

        JsonObject body = json(shop.told().get(0).event().body());
        assertThat(body.getString("type")).isEqualTo("payment.paid");
        assertThat(body.getString("id")).startsWith("evt_");
        assertThat(body.getJsonObject("data").getInt("sequence")).isEqualTo(4);
        assertThat(body.getJsonObject("data").getString("requestId")).isEqualTo("" + request.id());
    }

    @Test
    void eachInterestedEndpointIsOwedOnceAndNoOther() {
        long all = id(shop.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS)));
        long second = id(shop.endpoint(vietqr()));
        id(shop.endpoint(filtered(new EventFilter(Set.of("payment.*"), Set.of(), Set.of(), Optional.empty()))));
        id(shop.endpoint(filtered(new EventFilter(Set.of(), Set.of(), Set.of("SHOP02"), Optional.empty()))));
        id(shop.endpoint(filtered(new EventFilter(Set.of(), Set.of(), Set.of(), Optional.of(Direction.D)))));
        long disabled = id(shop.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS)));
        DATABASE.run(em -> Registry.of(em, NOW).disable(Sight.EVERYTHING, disabled, DisabledReason.BY_HAND));

        shop.moneyMoves("C", 150_000, request.content());

        assertThat(shop.told()).hasSize(1);
        assertThat(shop.told().get(0).owed())
                .extracting(EventTold.Owed::endpointId)
                .containsExactly(all, second);
    }

    @Test
    void aMastersEndpointsAreToldOfTheMerchantsUnderIt() {
        Shop branch = new Shop(DATABASE, NOW, Optional.of(shop));
        long masters = id(shop.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS)));
        long own = id(branch.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS)));

        branch.moneyMoves("C", 1_000, "x");
        assertThat(branch.told().get(0).owed())
                .extracting(EventTold.Owed::endpointId)
                .containsExactlyInAnyOrder(masters, own);

        shop.moneyMoves("C", 1_000, "x");
        assertThat(shop.told().get(0).owed())
                .extracting(EventTold.Owed::endpointId)
                .containsExactly(masters);
        assertThat(feed(shop, 0, 10).items()).hasSize(2);
        assertThat(feed(branch, 0, 10).items()).hasSize(1);
    }

    @Test
    void theFeedHasNoGapsAndTheSameBodies() {
        shop.endpoint(EndpointDraft.of(Profile.STANDARD, ADDRESS));
        for (int i = 0; i < 5; i++) shop.moneyMoves("C", 1_000 + i, "x");
        FeedPage first = feed(shop, 0, 3);
        FeedPage second = feed(shop, first.end(), 3);
        shop.moneyMoves("D", 9_000, "x");
        FeedPage third = feed(shop, second.end(), 3);

        assertThat(first.items()).extracting(FeedPage.Item::position).containsExactly(1L, 2L, 3L);
        assertThat(first.more()).isTrue();
        assertThat(second.items()).extracting(FeedPage.Item::position).containsExactly(4L, 5L);
        assertThat(second.more()).isFalse();
        assertThat(third.items()).extracting(FeedPage.Item::position).containsExactly(6L);
        assertThat(third.end()).isEqualTo(6);
        assertThat(feed(shop, 6, 3).end()).isEqualTo(6);
        List<String> told =
                shop.told().stream().map(one -> one.event().body()).limit(3).toList();
        assertThat(first.items()).extracting(FeedPage.Item::body).isEqualTo(told);
    }

    @Test
    void whoHasReadEverythingWaitsAndWhoIsBeyondTheEndIsRefused() {
        assertThat(feed(shop, 0, 10).items()).isEmpty();
        shop.moneyMoves("C", 1_000, "x");
        FeedPage end = feed(shop, 1, 10);
        assertThat(end.items()).isEmpty();
        assertThat(end.end()).isEqualTo(1);
        assertThat(asked(shop, 2, 10).isPresent()).isFalse();
    }

    @Test
    void anEventThatCommitsLateIsNotMissed() {
        shop.moneyMoves("C", 1_000, "early");
        DATABASE.run(late -> {
            shop.telling(late, (em, told) -> {}).on(new PaymentChanged(request.id(), 9, PaymentState.PAID));
            late.flush();
            shop.moneyMoves("C", 1_000, "meanwhile");
            assertThat(feed(shop, 0, 10).items()).hasSize(2);
        });
        assertThat(feed(shop, 2, 10).items()).extracting(FeedPage.Item::type).containsExactly("payment.paid");
    }

    private FeedPage feed(Shop of, long after, int limit) {
        return asked(of, after, limit).orElseThrow();
    }

    private Optional<FeedPage> asked(Shop of, long after, int limit) {
        return DATABASE.inTransaction(em -> new EventFeed(em).after(of.merchantId(), after, limit));
    }

    /** What the only endpoint is owed for a movement. */
    private JsonObject owed(String direction, long amount, String content) {
        shop.moneyMoves(direction, amount, content);
        EventTold last = shop.told().get(shop.told().size() - 1);
        return json(last.owed().get(0).body().orElseThrow());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static EndpointDraft vietqr() {
        return new EndpointDraft(
                "", Profile.VIETQR_V1, "https://shop.example/vqr", "", "u", "p", "", EventFilter.ALL, true);
    }

    private static EndpointDraft filtered(EventFilter filter) {
        return new EndpointDraft("", Profile.STANDARD, ADDRESS, "", "", null, null, filter, true);
    }

    private static long id(Saved saved) {
        return saved.endpoint().id();
    }
}
