package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** Web shops, as the wire reference has them in section 10.1. */
@ExtendWith(SharedGateway.class)
class EcommerceIT {
    private static final String REGISTER = "/vqr/api/ecommerce";
    private static final String ACTIVE = "/vqr/api/ecommerce/active";
    private static final String CHECK_ORDER = "/vqr/api/ecommerce-transactions/check-order";

    private final Gateway gateway;
    private final Http http;
    private final ApiClient demo;
    private final Newcomer newcomer;
    private final String site = "https://shop" + Ids.next() + ".example";

    EcommerceIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.demo = ApiClient.partner(http);
        this.newcomer = new Newcomer(gateway.database());
    }

    @Test
    void aSiteIsRegisteredInTheDocumentedShapeAndIsTheSameAgain() {
        JsonObject answer = demo.ask(REGISTER, site("https://shop.example/hook"));

        assertThat(answer.keySet()).containsExactly("webhook", "clientId", "certificate", "code", "token");
        assertThat(answer.getString("webhook")).isEqualTo("https://shop.example/hook");
        assertThat(answer.getString("certificate")).matches("MER-ECM-MER[0-9]{8}");
        assertThat(new String(Base64.getUrlDecoder().decode(answer.getString("clientId")), StandardCharsets.UTF_8))
                .endsWith("VietQRBoxAccessKey");
        JsonObject token = answer.getJsonObject("token");
        assertThat(token.keySet()).containsExactly("access_token", "token_type", "expires_in");
        assertThat(token.getInt("expires_in")).isZero();
        String bearer = Http.bearer(Seen.secret(token.getString("access_token")));
        assertThat(http.get("/vqr/api/token", "Authorization", bearer).status()).isEqualTo(200);

        JsonObject again = demo.ask(REGISTER, site(""));
        assertThat(again.getString("clientId")).isEqualTo(answer.getString("clientId"));
        assertThat(again.getString("certificate")).isEqualTo(answer.getString("certificate"));
    }

    @Test
    void basicIsToleratedWithCredentialsAndWithAToken() {
        String body = site("").toString();

        assertThat(http.postJson(REGISTER, body, "Authorization", Http.basic(Demo.PARTNER, Demo.PARTNER_SECRET))
                        .status())
                .isEqualTo(200);
        assertThat(http.postJson(REGISTER, body, "Authorization", "Basic " + demo.token())
                        .status())
                .isEqualTo(200);
        assertThat(http.postJson(REGISTER, body, "Authorization", Http.basic(Demo.PARTNER, "wrong"))
                        .status())
                .isEqualTo(403);
        assertThat(http.postJson("/vqr/api/qr/generate-customer", body, "Authorization", "Basic " + demo.token())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAccountIsLinkedToAShopByItsCertificate() {
        String certificate = demo.ask(REGISTER, site("")).getString("certificate");
        JsonObject link = link(certificate, Demo.ACCOUNT);

        assertThat(demo.ask(ACTIVE, link).getString("status")).isEqualTo("SUCCESS");

        JsonObject shop = look(certificate, demo).object();
        assertThat(shop.keySet())
                .containsExactly(
                        "fullName",
                        "website",
                        "name",
                        "bankCode",
                        "bankAccount",
                        "certificate",
                        "nationalId",
                        "email",
                        "phoneNo",
                        "address",
                        "webhook",
                        "career",
                        "businessType");
        assertThat(shop.getString("website")).isEqualTo(site);
        assertThat(shop.getString("bankCode")).isEqualTo("MB");
        assertThat(shop.getString("bankAccount")).isEqualTo(Demo.ACCOUNT);
        assertThat(shop.getString("email")).isEqualTo("a@shop.example");
        assertThat(shop.getInt("businessType")).isZero();
    }

    @Test
    void aSiteHearsThatItsOwnerHasLinkedAnAccountAndThenOfTheMoneyOnIt() {
        JsonObject shop = demo.ask(REGISTER, site(""));
        try (Listener listener = new Listener(gateway, "after=0&clientId=" + shop.getString("clientId"))) {
            demo.ask(ACTIVE, link(shop.getString("certificate"), Demo.ACCOUNT));
            JsonObject linked = listener.frames(1).get(0);
            assertThat(linked.keySet())
                    .containsExactly(
                            "frameId", "notificationType", "bankAccount", "userBankName", "bankCode", "ecommerceSite");
            assertThat(linked.getString("notificationType")).isEqualTo("N22");
            assertThat(linked.getString("bankAccount")).isEqualTo(Demo.ACCOUNT);
            assertThat(linked.getString("ecommerceSite")).isEqualTo(site);

            Order order = Order.ask(http, 31_000);
            order.paid().tell(http);
            assertThat(listener.frames(2).get(1).getString("bankaccount")).isEqualTo(Demo.ACCOUNT);
        }
    }

    @Test
    void whatIsNotTheCallersIsRefusedByTheDocumentedCodes() {
        String certificate = demo.ask(REGISTER, site("")).getString("certificate");
        ApiClient stranger = as(newcomer.merchant());

        refused("E25", demo.post(ACTIVE, link(certificate, "000")));
        refused("E25", demo.post(ACTIVE, link(certificate, newcomer.account(stranger.username(), "LINKED"))));
        refused("E163", demo.post(ACTIVE, link("MER-ECM-MER00000000", Demo.ACCOUNT)));
        refused("E163", stranger.post(ACTIVE, link(certificate, Demo.ACCOUNT)));
        refused("E164", look("MER-ECM-MER00000000", demo));
        refused("E164", look(certificate, stranger));
        refused("E74", demo.post(REGISTER, "{\"ecommerceSite\":\"" + site + "\",\"checkSum\":\"x\"}"));
        refused("E46", demo.post(REGISTER, "no json"));
        refused("E46", demo.post(REGISTER, site("no address")));
        refused("E104", as(newcomer.client()).post(REGISTER, site("")));
    }

    @Test
    void ordersAreCheckedWithoutAConnection() {
        ApiClient unconnected = as(newcomer.merchant());
        String account = newcomer.account(unconnected.username(), "LINKED");
        JsonObject question = Json.createObjectBuilder()
                .add("bankAccount", account)
                .add("type", "0")
                .add("value", "none")
                .add("checkSum", CheckOrder.md5(account + unconnected.username()))
                .build();

        refused("E77", unconnected.post(CheckOrder.PATH, question));
        refused("E96", unconnected.post(CHECK_ORDER, question));
    }

    private JsonObject site(String webhook) {
        return Json.createObjectBuilder()
                .add("ecommerceSite", site)
                .add("webhook", webhook)
                .add("checkSum", CheckOrder.md5(Demo.PARTNER_SECRET + ":" + site + "VietQRAccesskey"))
                .build();
    }

    private static JsonObject link(String certificate, String account) {
        JsonObjectBuilder link = Json.createObjectBuilder()
                .add("certificate", certificate)
                .add("bankCode", "MB")
                .add("bankAccount", account)
                .add("name", "Tiệm " + Ids.next())
                .add("email", "a@shop.example")
                .add("businessType", 0);
        return link.build();
    }

    private ApiClient as(String username) {
        return new ApiClient(http, username, Demo.PARTNER_SECRET);
    }

    private Answer look(String certificate, ApiClient client) {
        return http.get(ACTIVE + "?ecommerceCode=" + certificate, "Authorization", Http.bearer(client.token()));
    }

    private static void refused(String code, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }
}
