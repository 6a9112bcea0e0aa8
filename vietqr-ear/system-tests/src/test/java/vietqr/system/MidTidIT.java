package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;

import java.util.Locale;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Merchants and terminals, as the wire reference has them in section 11. */
@ExtendWith(SharedGateway.class)
class MidTidIT {
    private static final String MID = "/vqr/api/mid/synchronize/v1";
    private static final String MID_2 = "/vqr/api/mid/synchronize/v2";
    private static final String TID = "/vqr/api/tid/synchronize/v1";
    private static final String TID_2 = "/vqr/api/tid/synchronize/v2";
    private static final String CERTIFICATE = "/vqr/api/mid/certificate/v2";

    private final Gateway gateway;
    private final Http http;
    private final ApiClient demo;
    private final Newcomer newcomer;

    MidTidIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.demo = ApiClient.partner(http);
        this.newcomer = new Newcomer(gateway.database());
    }

    @Test
    void aMerchantIsTakenAndListedInTheDocumentedShape() {
        String name = "Quán " + Ids.next();
        JsonObject answer = demo.ask(MID, merchants(merchant("", name)));

        assertThat(answer.keySet()).containsExactly("status", "data");
        assertThat(answer.getString("status")).isEqualTo("SUCCESS");
        JsonObject row = answer.getJsonArray("data").getJsonObject(0);
        assertThat(row.keySet()).containsExactly("mid", "merchantName");
        assertThat(row.getString("mid")).matches("MER[0-9]{8}");
        assertThat(row.getString("merchantName")).isEqualTo(name.toUpperCase(Locale.ROOT));
        JsonObject listed = listed("/vqr/api/mid/list-mid", "mid", row.getString("mid"));
        assertThat(listed.keySet())
                .containsExactly(
                        "mid",
                        "merchantFullName",
                        "merchantName",
                        "merchantAddress",
                        "merchantIdentify",
                        "contactEmail",
                        "contactPhone",
                        "certificate",
                        "clientId",
                        "webhook",
                        "isMaster");
        assertThat(listed.getString("merchantIdentify")).isEqualTo("0312345678");
        assertThat(listed.getBoolean("isMaster")).isFalse();
    }

    @Test
    void pagesAreAnsweredInTheDocumentedShape() {
        JsonObject page = get("/vqr/api/mid/list-mid?page=1&size=1").object();

        assertThat(page.keySet()).containsExactly("metadata", "data");
        JsonObject metadata = page.getJsonObject("metadata");
        assertThat(metadata.keySet()).containsExactly("page", "size", "totalPage", "totalElement");
        assertThat(metadata.getInt("size")).isEqualTo(1);
        assertThat(metadata.getInt("totalPage")).isEqualTo(metadata.getInt("totalElement"));
        JsonObject own = page.getJsonArray("data").getJsonObject(0);
        assertThat(own.getBoolean("isMaster")).isTrue();
        JsonObject second = get("/vqr/api/mid/list-mid/v2").object();
        assertThat(second.keySet()).containsExactly("metadata", "masterData", "data");
        assertThat(second.getJsonObject("masterData")).isEqualTo(own);
        assertThat(second.getJsonObject("metadata").getInt("size")).isEqualTo(20);
    }

    @Test
    void merchantsAreRefusedByTheDocumentedCodes() {
        String taken = "TAKEN" + Ids.next();
        demo.ask(MID, merchants(merchant("", taken)));
        JsonArrayBuilder many = Json.createArrayBuilder();
        for (int i = 0; i < 51; i++) many.add(merchant("", "MANY" + i));

        refused("E39", demo.post(MID, merchants(merchant("", "a").add("merchantName", "b"))));
        refused("E46", demo.post(MID, "{}"));
        refused("E46", demo.post(MID, "["));
        refused(
                "E92",
                demo.post(MID, Json.createObjectBuilder().add("merchants", many).build()));
        refused("E104", as(newcomer.client()).post(MID, merchants(merchant("", "x"))));
        refused("E150", as(newcomer.merchant()).post(MID, merchants(merchant("", "x"))));
        refused("E154", demo.post(MID, merchants(merchant("", taken))));
        refused("E161", demo.post(MID_2, merchants(merchant("MER00000000", "x" + taken))));
        refused("E46", demo.post(MID_2, merchants(merchant("", "x" + taken))));
        refused("E46", get("/vqr/api/mid/list-mid?page=0"));
        assertThat(http.get("/vqr/api/mid/list-mid").status()).isEqualTo(403);
    }

    @Test
    void aMerchantIsCertifiedThenDescribedThenGivenATerminal() {
        JsonObject asked = Json.createObjectBuilder()
                .add("merchantIdentify", "ID" + Ids.next())
                .add("webhook", "https://shop.example/hook")
                .build();
        JsonObject paper = demo.ask(CERTIFICATE, asked);
        assertThat(paper.keySet()).containsExactly("merchantId", "certificate", "webhook", "clientId");
        assertThat(paper.getString("certificate")).startsWith("CERT-MCS-");
        assertThat(demo.ask(CERTIFICATE, asked)).isEqualTo(paper);

        JsonObject described = demo.ask(MID_2, merchants(merchant(paper.getString("merchantId"), "SHOP" + Ids.next())));
        assertThat(described.keySet()).containsExactly("status", "masterData", "data");
        JsonObject row = described.getJsonArray("data").getJsonObject(0);
        assertThat(row.getString("merchantId")).isEqualTo(paper.getString("merchantId"));
        assertThat(row.getString("clientId")).isEqualTo(paper.getString("clientId"));

        String stranger = newcomer.merchant();
        JsonObject own = as(stranger).ask(CERTIFICATE, asked);
        assertThat(own.getString("certificate")).startsWith("CERT-MCT-");
        String account = newcomer.account(stranger, "LINKED");
        JsonObject terminal =
                terminals(terminal("", "A01", account).add("qrCertificate", own.getString("certificate")));
        JsonObject bound =
                as(stranger).ask(TID_2, terminal).getJsonArray("data").getJsonObject(0);
        assertThat(bound.getString("qrCertificate")).isEqualTo(own.getString("certificate"));
        refused("E104", demo.post(TID_2, terminal));
    }

    @Test
    void aTerminalIsTakenAndListedInTheDocumentedShape() {
        String stranger = newcomer.merchant();
        String account = newcomer.account(stranger, "LINKED");
        String mid = as(stranger).ask(CERTIFICATE, identity()).getString("merchantId");

        JsonObject row = as(stranger)
                .ask(TID, terminals(terminal("", "A01", account).add("merchantId", mid)))
                .getJsonArray("data")
                .getJsonObject(0);

        assertThat(row.keySet()).containsExactly("tid", "terminalName", "terminalCode", "bankAccount", "bankCode");
        assertThat(row.getString("tid")).matches("TER[0-9]{8}");
        Answer page = get("/vqr/api/tid/list-tid?mid=" + mid, as(stranger));
        JsonObject listed = page.object().getJsonArray("data").getJsonObject(0);
        assertThat(listed.keySet())
                .containsExactly("tid", "terminalName", "terminalCode", "terminalAddress", "bankAccount", "bankCode");
        assertThat(listed.getString("tid")).isEqualTo(row.getString("tid"));
        assertThat(listed.getString("bankAccount")).isEqualTo(account);
        refused("E104", get("/vqr/api/tid/list-tid?mid=" + mid));
        refused("E46", get("/vqr/api/tid/list-tid"));
    }

    @Test
    void aTerminalOfAMerchantUnderTheOwnerGetsReusableCodesOnTheOwnersAccount() {
        String head = newcomer.merchant();
        String account = newcomer.account(head, "LINKED");
        gateway.database().change("update merchant set is_master = true where id = ?", newcomer.merchantOf(head));
        String mid = as(head).ask(MID, merchants(merchant("", "BRANCH" + Ids.next())))
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("mid");
        as(head).ask(TID, terminals(terminal(mid, "SUB1", account)));

        JsonObjectBuilder wish = Json.createObjectBuilder()
                .add("bankCode", "MB")
                .add("bankAccount", account)
                .add("userBankName", "CHU SHOP")
                .add("content", "x")
                .add("qrType", 1)
                .add("terminalCode", "SUB1");
        JsonObject code = as(head).ask(Order.GENERATE, wish.build());
        assertThat(code.getString("content")).startsWith("SQR");
    }

    @Test
    void aMerchantMayBeCalledByItsOwnName() {
        String stranger = newcomer.merchant();
        String account = newcomer.account(stranger, "LINKED");
        JsonObjectBuilder named = terminal("", "A01", account).add("merchantName", "NEWCOMER");
        gateway.database().change("update merchant set name = 'NEWCOMER' where id = ?", newcomer.merchantOf(stranger));

        assertThat(as(stranger).post(TID, terminals(named)).status()).isEqualTo(200);
    }

    @Test
    void terminalsAreRefusedByTheDocumentedCodes() {
        String stranger = newcomer.merchant();
        String mid = as(stranger).ask(CERTIFICATE, identity()).getString("merchantId");
        String account = newcomer.account(stranger, "LINKED");
        String dormant = newcomer.account(stranger, "UNLINKED");

        refused("E24", as(stranger).post(TID, terminals(terminal(mid, "A01", "000"))));
        refused("E101", as(stranger).post(TID, terminals(terminal(mid, "A01", dormant))));
        refused("E104", as(stranger).post(TID, terminals(terminal("MER00000000", "A01", account))));
        refused("E104", as(newcomer.client()).post(TID, terminals(terminal(mid, "A01", account))));
        refused(
                "E153",
                as(stranger).post(TID, terminals(terminal(mid, "A01", account), terminal(mid, "A01", account))));
        refused("E155", as(stranger).post(TID, terminals(terminal(mid, "A01", Demo.ACCOUNT))));
        refused(
                "E39",
                as(stranger).post(TID, terminals(terminal(mid, "A01", account).add("checkSum", "x"))));
        refused("E46", as(stranger).post(TID, terminals(terminal(mid, "", account))));
        assertThat(get("/vqr/api/tid/list-tid?mid=" + mid, as(stranger))
                        .object()
                        .getJsonArray("data"))
                .isEmpty();
    }

    private ApiClient as(String username) {
        return new ApiClient(http, username, Demo.PARTNER_SECRET);
    }

    private Answer get(String path) {
        return get(path, demo);
    }

    private Answer get(String path, ApiClient client) {
        return http.get(path, "Authorization", Http.bearer(client.token()));
    }

    private JsonObject listed(String path, String key, String value) {
        int pages = get(path + "?size=100").object().getJsonObject("metadata").getInt("totalPage");
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> get(path + "?size=100&page=" + page).object().getJsonArray("data"))
                .flatMap(rows -> rows.getValuesAs(JsonObject.class).stream())
                .filter(row -> row.getString(key).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }

    private static JsonObject identity() {
        return Json.createObjectBuilder().add("merchantIdentify", "1").build();
    }

    private static JsonObjectBuilder merchant(String mid, String name) {
        return Json.createObjectBuilder()
                .add("merchantId", mid)
                .add("merchantName", name)
                .add("merchantFullName", name)
                .add("merchantAddress", "1 Lê Lợi")
                .add("merchantIdentity", "0312345678")
                .add("checkSum", CheckOrder.md5(Demo.PARTNER_SECRET + name + "0312345678"));
    }

    private static JsonObjectBuilder terminal(String mid, String code, String account) {
        return Json.createObjectBuilder()
                .add("mid", mid)
                .add("terminalName", "Quầy 1")
                .add("terminalCode", code)
                .add("terminalAddress", "1 Lê Lợi")
                .add("bankAccount", account)
                .add("bankCode", "MB")
                .add("checkSum", CheckOrder.md5(Demo.PARTNER_SECRET + "MB" + account));
    }

    private static JsonObject merchants(JsonObjectBuilder... entries) {
        return batch("merchants", entries);
    }

    private static JsonObject terminals(JsonObjectBuilder... entries) {
        return batch("terminals", entries);
    }

    private static JsonObject batch(String key, JsonObjectBuilder... entries) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (JsonObjectBuilder entry : entries) array.add(entry);
        return Json.createObjectBuilder().add(key, array).build();
    }
}
