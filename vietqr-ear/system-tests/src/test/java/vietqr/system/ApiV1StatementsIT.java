package vietqr.system;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank statements through our own API: brought as files, read as jobs in the running gateway, looked at line by line. */
@ExtendWith(SharedGateway.class)
class ApiV1StatementsIT {
    private static final String SCOPES = "statements:read statements:write";
    private static final int MORE_THAN_OTHER_BODIES = 1_200_000;

    private final Gateway gateway;
    private final String number;
    private final OwnApi api;

    ApiV1StatementsIT(Gateway gateway) {
        this.gateway = gateway;
        Bookkeeper books = Bookkeeper.at(gateway);
        this.number = books.account();
        this.api = OwnApi.ofMerchant(gateway, books.merchantId(), SCOPES);
    }

    private String csv(String rows) {
        return "Account: " + number + "\nDate,Amount,Balance,Reference,Content\n" + rows;
    }

    private static Answer send(OwnApi api, Multipart form) {
        return api.send("statements", form);
    }

    private JsonObject brought(int status, String text) {
        return OwnApi.expect(
                        status, send(api, new Multipart().file("thang 11.csv", text.getBytes(StandardCharsets.UTF_8))))
                .object();
    }

    private JsonObject ended(JsonObject file) {
        String path = "statements/" + file.getString("id");
        Until.holds("the file is read", Until.SOON, () -> !Stream.of("RECEIVED", "READING")
                .toList()
                .contains(api.get(path).getString("state")));
        return api.get(path);
    }

    @Test
    void aStatementIsReadAndItsEntriesAreThereOnce() {
        String text = csv("""
                2026-11-02,150000,1150000,FT1,Thanh toan don 01
                2026-11-03,-50000,1100000,FT2,Phi
                2026-11-04,abc,1100000,FT3,Sai
                """);
        JsonObject file = ended(brought(202, text));
        assertThat(file.getString("state")).isEqualTo("READ");
        assertThat(file.getString("name")).isEqualTo("thang 11.csv");
        assertThat(file.getInt("entries")).isEqualTo(2);
        assertThat(file.getInt("unreadable")).isEqualTo(1);
        JsonObject statement = file.getJsonArray("statements").getJsonObject(0);
        assertThat(statement.getString("from")).isEqualTo("2026-11-02");
        assertThat(statement.getInt("opening")).isEqualTo(1_000_000);
        assertThat(statement.getBoolean("chainOk")).isTrue();
        String path = "statements/" + file.getString("id");
        JsonObject first = api.get(path + "/entries?limit=1");
        assertThat(first.getJsonArray("items").getJsonObject(0).getString("reference"))
                .isEqualTo("FT1");
        JsonObject second = api.get(path + "/entries?limit=1&cursor=" + first.getString("next"));
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("direction"))
                .isEqualTo("D");
        assertThat(second.isNull("next")).isTrue();
        JsonObject problem = api.get(path + "/problems").getJsonArray("items").getJsonObject(0);
        assertThat(problem.getInt("line")).isEqualTo(5);
        assertThat(problem.getString("reason")).isEqualTo("BAD_AMOUNT");
        assertThat(brought(200, text).getString("id"))
                .as("the same bytes again")
                .isEqualTo(file.getString("id"));
        assertThat(ended(brought(202, text + "2026-11-05,1,1100001,FT4,x\n")).getInt("doubled"))
                .isEqualTo(2);
    }

    @Test
    void aLargeFileComesThroughAndOtherBodiesStaySmall() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; rows.length() < MORE_THAN_OTHER_BODIES; i++)
            rows.append("2026-11-02,1000,,FT")
                    .append(i)
                    .append(",")
                    .append("x".repeat(400))
                    .append("\n");
        JsonObject file = ended(brought(202, csv(rows.toString())));
        assertThat(file.getString("state")).isEqualTo("READ");
        assertThat(file.getInt("entries")).isGreaterThan(2500);
        assertThat(api.send("POST", "statements/1/cancel", "x".repeat(MORE_THAN_OTHER_BODIES))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatCannotBeReadSaysWhatWasExpected() {
        JsonObject file = ended(brought(202, "a,b\n1,2\n"));
        assertThat(file.getString("state")).isEqualTo("REFUSED");
        assertThat(file.getJsonArray("problems").getString(0)).startsWith("No bank profile fits");
        assertThat(OwnApi.code(api.send("POST", "statements/" + file.getString("id") + "/cancel", ""), 409))
                .isEqualTo("not_reading");
    }

    @Test
    void formsThatMakeNoSenseAreRefusedByName() {
        byte[] some = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(detail(new Multipart().field("profile", "MB"))).startsWith("file: is required");
        assertThat(detail(new Multipart().file("a", some).file("b", some))).startsWith("file: is there more");
        assertThat(detail(new Multipart().file("a", some).field("colour", "1"))).startsWith("colour: is not known");
        assertThat(detail(new Multipart().file("a", some).field("account", "0123456789")))
                .as("the account of another")
                .startsWith("account: is no linked account");
        assertThat(OwnApi.code(send(api, new Multipart().file("a", some).field("profile", "Nobody")), 422))
                .isEqualTo("statement_refused");
    }

    private String detail(Multipart form) {
        return OwnApi.problem(send(api, form), 400).getString("detail");
    }

    @Test
    void strangersSeeNothing() {
        JsonObject file = brought(202, csv("2026-11-02,1,,A,x\n"));
        OwnApi stranger = OwnApi.ofStranger(gateway, SCOPES);
        for (String path : new String[] {"", "/entries", "/problems"})
            assertThat(stranger.send("GET", "statements/" + file.getString("id") + path, "")
                            .status())
                    .isEqualTo(404);
        assertThat(stranger.get("statements").getJsonArray("items")).isEmpty();
        ended(file);
    }
}
