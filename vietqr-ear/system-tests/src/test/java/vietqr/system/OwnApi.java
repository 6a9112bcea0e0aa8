package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import vietqr.kernel.Ids;

import java.io.StringReader;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own API as the holder of a key uses it. */
record OwnApi(Http http, String secret) {
    static final String DEMO_KEY = "vqk_test_demo_10001";
    private static final String ROOT = "/vqr/v1/";

    static OwnApi ofDemo(Gateway gateway) {
        return new OwnApi(gateway.http(), DEMO_KEY);
    }

    /** A key of a merchant of its own, which has nothing yet. */
    static OwnApi ofStranger(Gateway gateway, String scopes) {
        long merchant = Ids.next();
        gateway.database()
                .change(
                        "insert into merchant (id, mid, name, created_at, version) values (?, ?, ?, utc_timestamp(6), 0)",
                        merchant,
                        "V" + merchant % 1_000_000_000,
                        "Stranger");
        return ofMerchant(gateway, merchant, scopes);
    }

    static OwnApi ofMerchant(Gateway gateway, long merchant, String scopes) {
        String secret = Seen.secret(Order.unique("vqk_test_of_a_test_"));
        gateway.database()
                .change(
                        "insert into api_key (id, merchant_id, name, prefix, hash, scopes, created_at, version)"
                                + " values (?, ?, 'test', 'vqk_test_xxxx', sha2(?, 256), ?, utc_timestamp(6), 0)",
                        Ids.next(),
                        merchant,
                        secret,
                        scopes);
        return new OwnApi(gateway.http(), secret);
    }

    String[] key(String... more) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + secret), Stream.of(more))
                .toArray(String[]::new);
    }

    /**
     * @param body left out where the server takes none: with GET and DELETE
     * @param more headers, names and values in turn
     */
    Answer send(String method, String path, String body, String... more) {
        boolean withoutBody = method.equals("GET") || method.equals("DELETE");
        return http.sendJson(method, ROOT + path, withoutBody ? "" : body, key(more));
    }

    Answer send(String path, Multipart form) {
        return http.postBytes(ROOT + path, form.bytes(), key("Content-Type", form.type()));
    }

    JsonObject get(String path) {
        return expect(200, http.get(ROOT + path, key())).object();
    }

    JsonObject made(String path, JsonObject body, String... more) {
        return expect(201, send("POST", path, body.toString(), more)).object();
    }

    static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    /** The refusal in its one shape; its code is the caller's to look at. */
    static JsonObject problem(Answer answer, int status) {
        expect(status, answer);
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject problem = reader.readObject();
            assertThat(problem.keySet()).containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
            assertThat(problem.getInt("status")).isEqualTo(status);
            return problem;
        }
    }

    static String code(Answer answer, int status) {
        return problem(answer, status).getString("code");
    }
}
