package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports through our own API: asked for, made as jobs in the running gateway, and fetched by whom they belong to. */
@ExtendWith(SharedGateway.class)
class ApiV1ExportsIT {
    private static final String SCOPES = "exports:read exports:write";

    private final Gateway gateway;
    private final OwnApi demo;

    ApiV1ExportsIT(Gateway gateway) {
        this.gateway = gateway;
        this.demo = OwnApi.ofDemo(gateway);
    }

    @Test
    void aReportIsMadeOnceFetchedAndProvedByItsHash() throws Exception {
        String code = demo.made(
                        "payment-requests",
                        Json.createObjectBuilder()
                                .add("accountNumber", "0123456789")
                                .add("amount", 150_000)
                                .add("content", "Bao cao")
                                .build())
                .getString("paymentCode");
        String key = "export-" + Ids.next();
        JsonObject asked = demo.made("exports", wish("PAYMENTS", "CSV"), "Idempotency-Key", key);
        JsonObject again = demo.made("exports", wish("PAYMENTS", "CSV"), "Idempotency-Key", key);
        assertThat(again.getString("id")).isEqualTo(asked.getString("id"));

        JsonObject done = done(demo, asked);
        HttpResponse<byte[]> file = file(demo, asked);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains("\"Payment code\"", code);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.body());
        assertThat(done.getString("sha256")).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(done.getInt("size")).isEqualTo(file.body().length);
        assertThat(file.headers().firstValue("Repr-Digest"))
                .contains("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"payments-" + today() + "-" + today() + ".csv\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,XLSX,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,PK",
        "KPI,PDF,application/pdf,%PDF",
        "AUDIT,CSV,text/csv,"
    })
    void everyFormatIsMadeInTheRunningGateway(String report, String format, String type, String begins) {
        JsonObject asked = demo.made("exports", wish(report, format));
        done(demo, asked);
        HttpResponse<byte[]> file = file(demo, asked);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        String text = new String(file.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith(begins == null ? "" : begins).isNotEmpty();
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        JsonObject asked = demo.made("exports", wish("DAILY", "CSV"));
        done(demo, asked);
        OwnApi stranger = OwnApi.ofStranger(gateway, SCOPES);
        String path = "exports/" + asked.getString("id");
        assertThat(OwnApi.code(stranger.send("GET", path, ""), 404)).isEqualTo("not_found");
        assertThat(OwnApi.code(stranger.send("GET", path + "/file", ""), 404)).isEqualTo("not_found");
        assertThat(stranger.get("exports").getJsonArray("items")).isEmpty();
        for (String evil : new String[] {"..%2F..%2Fetc%2Fpasswd", "1%00", "-1", "1.csv"})
            assertThat(stranger.send("GET", "exports/" + evil + "/file", "").status())
                    .as(evil)
                    .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"report\":\"MOVEMENTS\",\"format\":\"CSV\"} | filters",
                "{\"report\":\"SECRETS\",\"format\":\"CSV\",\"filters\":{}} | report",
                "{\"report\":\"DAILY\",\"format\":\"DOC\",\"filters\":{}} | format",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"filters\":{\"from\":\"01/02/2026\"}} | from",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"filters\":{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}} | to",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"filters\":{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"state\":\"PAID\"}} | state",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"filters\":{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"a\":\"1\"}} | filters.a",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"zone\":\"Mars\",\"filters\":{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}} | zone",
                "{\"report\":\"DAILY\",\"format\":\"CSV\",\"columns\":[\"password\"],\"filters\":{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}} | password"
            })
    void wishesThatMakeNoSenseAreRefusedByName(String wish, String named) {
        JsonObject problem = OwnApi.problem(demo.send("POST", "exports", wish), 400);
        assertThat(problem.getString("detail")).contains(named);
    }

    private static LocalDate today() {
        return BankingDay.of(Instant.now());
    }

    private static JsonObject wish(String report, String format) {
        return Json.createObjectBuilder()
                .add("report", report)
                .add("format", format)
                .add("language", "en")
                .add(
                        "filters",
                        Json.createObjectBuilder()
                                .add("from", today().toString())
                                .add("to", today().toString()))
                .build();
    }

    private static JsonObject done(OwnApi api, JsonObject asked) {
        String path = "exports/" + asked.getString("id");
        Until.holds("the report is made", Until.SOON, () -> api.get(path)
                .getString("state")
                .equals("DONE"));
        return api.get(path);
    }

    private HttpResponse<byte[]> file(OwnApi api, JsonObject asked) {
        return gateway.http().bytes("/vqr/v1/exports/" + asked.getString("id") + "/file", api.key());
    }
}
