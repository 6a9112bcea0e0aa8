package vietqr.system.compat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.system.Gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request, it is answered in the documented shape: no page in HTML, no word about our insides. */
@ExtendWith(CompatGateway.class)
class BrokenRequestsIT {
    private static final String GENERATE = "/vqr/api/qr/generate-customer";
    private static final String CANCEL = "/vqr/api/transactions/qr-link/cancel";
    private static final byte[] NOTHING = {};

    private final int port;
    private final Wire wire;

    BrokenRequestsIT(Gateway gateway) {
        this.port = gateway.launch().port();
        this.wire = Wire.to(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"x\"",
                "12",
                "<a/>",
                "a=1",
                "{\"amount\":01}",
                "{}{}",
                "\u0000",
                "{\"a\":\"\u0001\"}"
            })
    void whatIsNoJsonObject(String body) {
        refused(400, "E46", generate(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void whatIsNestedTooDeeply(int depth) {
        refused(400, "E46", generate("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
        refused(400, "E46", generate("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "99999999999999999999999999",
                "1.5",
                "-1",
                "0",
                "\"NaN\"",
                "\"1 000\"",
                "[]",
                "true"
            })
    void numbersThatAreNoAmount(String amount) {
        refused(400, "E46", generate(complete("\"amount\":" + amount)));
    }

    @ParameterizedTest
    @CsvSource({"bankAccount, E46", "content, E26", "orderId, E34", "terminalCode, E34", "note, E34", "sign, E34"})
    void textsOfAHundredThousandCharacters(String field, String code) {
        refused(400, code, generate(complete("\"" + field + "\":\"" + "x".repeat(100_000) + "\"")));
    }

    @Test
    void bytesThatAreNoUtf8() {
        byte[] latin = "{\"content\":\"Thanh toán\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_16);

        refused(400, "E46", wire.send("POST", GENERATE, asPartner(Map.of()), latin));
        refused(400, "E46", wire.send("POST", GENERATE, asPartner(Map.of()), wide));
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, ///;;;", "Content-Type, json", "Accept, ;;;", "Accept-Language, ;;;"})
    void headersThatMakeNoSense(String name, String value) {
        refused(400, "E46", wire.send("POST", GENERATE, asPartner(Map.of(name, value)), NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png"})
    void anAnswerInAnotherFormThanJson(String wanted) {
        refused(406, "E46", wire.send("POST", GENERATE, asPartner(Map.of("Accept", wanted)), NOTHING));
    }

    @Test
    void twoMediaTypesAtOnce() {
        String answer = RawSocket.ask(
                port,
                "POST " + CANCEL + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Type: text/plain\r\nContent-Length: 2\r\n",
                "{}");

        refused("400", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "FOO"})
    void anotherMethod(String method) {
        HttpResponse<byte[]> answer = wire.send(method, GENERATE, Map.of(), NOTHING);

        refused(405, "E46", answer);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void onlyToldWhatWouldBeAnswered() {
        HttpResponse<byte[]> head = wire.send("HEAD", "/vqr/api/nope", Map.of(), NOTHING);
        HttpResponse<byte[]> options = wire.send("OPTIONS", GENERATE, Map.of(), NOTHING);

        assertThat(head.statusCode()).isEqualTo(404);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
    }

    /** Of gzip, which the server unpacks, the size counts of what comes out. */
    @ParameterizedTest
    @CsvSource({"gzip, 413", "x-gzip, 415", "br, 415"})
    void bodiesThatArePacked(String encoding, int status) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(small)) {
            packing.write(new byte[10_000_000]);
        }

        refused(status, "E46", wire.send("POST", CANCEL, Map.of("Content-Encoding", encoding), small.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"gzip, 400", "deflate, 415"})
    void bodiesThatAreNotPackedAsTheySay(String encoding, int status) {
        byte[] plain = "{\"refId\":\"x\"}".getBytes(StandardCharsets.UTF_8);

        refused(status, "E46", wire.send("POST", CANCEL, Map.of("Content-Encoding", encoding), plain));
    }

    @Test
    void aPackedBodyThatBreaksOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write("{\"refId\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        refused(400, "E46", wire.send("POST", CANCEL, Map.of("Content-Encoding", "gzip"), half));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%4", "%FF%FE", "to%C3n"})
    void addressesThatAreNotWellEscaped(String value) {
        refused("400", get("/vqr/api/transactions/qr-link?refId=" + value));
        refused("400", get("/vqr/image/MB-0123456789-compact2.png?addInfo=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vqr/api/%zz", "/vqr/api/transactions/%", "/vqr/%4/x?a=b", "/vqr/%%%"})
    void placesWithAPercentSignThatBeginsNoEscape(String path) {
        refused("404", get(path));
    }

    @Test
    void anAddressOfSeveralThousandCharacters() {
        refused("404", get("/vqr/api/" + "a".repeat(7_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vqr/",
                "/vqr/nope",
                "/vqr/api/nope",
                "/vqr/WEB-INF/web.xml",
                "/vqr/application.wadl",
                "/vqr/refusal"
            })
    void placesThatDoNotExist(String path) {
        refused(404, "E46", wire.send("GET", path, Map.of(), NOTHING));
    }

    @Test
    void aBodyThatSaysItIsTooLarge() {
        refused(413, "E46", generate("{\"content\":\"" + "x".repeat(1_048_576) + "\"}"));
    }

    /** Beyond what the server would take; the body is not waited for. */
    @ParameterizedTest
    @ValueSource(longs = {17_000_000, 100_000_000, 5_000_000_000L})
    void aBodyThatSaysItIsVastlyTooLarge(long bytes) {
        String head = "POST " + CANCEL + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + bytes + "\r\n";

        refused("413", RawSocket.ask(port, head, "{\"refId\":"));
    }

    @Test
    void aBodyThatGoesOnAndOnInChunks() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String answer = RawSocket.ask(
                port,
                "POST " + CANCEL + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n",
                chunk.repeat(17) + "0\r\n\r\n");

        refused("413", answer);
    }

    @Test
    void aBodyThatIsNeverFinished() {
        String answer = RawSocket.ask(
                port, "POST " + CANCEL + " HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n", "{\"refId\":");

        refused("400", answer);
    }

    /** The server itself refuses these, before the application is asked: at least it says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /vqr/api/%00 HTTP/1.1\r\nHost: x\r\n",
                "GET /vqr/../../x HTTP/1.1\r\nHost: x\r\n",
                "GET /vqr/api/token HTTP/1.1\r\n",
                "GET /vqr/api/token HTTP/9.9\r\nHost: x\r\n",
                "POST /vqr/api/token_generate HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n",
                "POST /vqr/api/token_generate HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 5\r\n",
                "GET /vqr/api/token HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n"
            })
    void whatIsNoHttp(String head) {
        emptyRefusal(RawSocket.ask(port, head, ""));
    }

    @Test
    void headersThatAreTooLongOrTooMany() {
        String start = "GET /vqr/api/token HTTP/1.1\r\nHost: x\r\n";

        emptyRefusal(RawSocket.ask(port, start + "X: " + "a".repeat(9_000) + "\r\n", ""));
        emptyRefusal(RawSocket.ask(port, start + "X: a\r\n".repeat(200), ""));
    }

    @Test
    void wrongCredentialsAreAnsweredWithoutABodyAsDocumented() {
        HttpResponse<byte[]> answer =
                wire.send("POST", "/vqr/api/token_generate", Map.of("Authorization", Clients.basic("wrong")), NOTHING);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    private String get(String address) {
        return RawSocket.ask(port, "GET " + address + " HTTP/1.1\r\nHost: x\r\n", "");
    }

    private static void refused(String status, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/json\r\n")
                .contains("\r\n{\"status\":\"FAILED\",\"message\":\"E46\"}");
    }

    private static void emptyRefusal(String answer) {
        assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*\r\n\r\n");
    }

    private HttpResponse<byte[]> generate(String body) {
        return wire.send("POST", GENERATE, asPartner(Map.of()), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String complete(String last) {
        return "{\"bankCode\":\"MB\",\"bankAccount\":\"0123456789\",\"userBankName\":\"A\",\"content\":\"x\",\"amount\":1,"
                + last + "}";
    }

    private Map<String, String> asPartner(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token());
        return all;
    }

    private String token() {
        Map<String, String> credentials = Map.of("Authorization", Clients.basic("partner"));
        return object(wire.send("POST", "/vqr/api/token_generate", credentials, NOTHING))
                .getString("access_token");
    }

    private static void refused(int status, String code, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(object(answer).toString()).isEqualTo("{\"status\":\"FAILED\",\"message\":\"" + code + "\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    private static JsonObject object(HttpResponse<byte[]> answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }
}
