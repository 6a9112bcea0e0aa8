package vietqr.system.compat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.Gateway;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** How much one caller may ask in a minute, and that nobody pays for another. */
@ExtendWith(CompatGateway.class)
class LimitsIT {
    private static final String TOKEN = "/vqr/api/token_generate";
    private static final String PROBE = "/vqr/api/token";
    private static final String OPEN = "/vqr/api/transactions/qr-link?refId=x";

    /** While a test runs, some of what was spent comes back. */
    private static final int SLACK = 4;

    private final Wire wire;

    LimitsIT(Gateway gateway) {
        this.wire = Wire.to(gateway.launch().port());
    }

    @Test
    void guessingSecretsIsStoppedAtTheAddressItComesFrom() {
        HttpResponse<byte[]> last = until(429, CompatGateway.GUESSES * SLACK, () -> guess("203.0.113.1", "wrong"));

        tooMany(last, CompatGateway.GUESSES);
        assertThat(guess("203.0.113.1", "partner").statusCode())
                .as("the right secret from there, for else guessing would go on")
                .isEqualTo(429);
        assertThat(guess("203.0.113.2", "partner").statusCode())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void fetchingATokenForEveryCallIsNoGuessing() {
        for (int i = 0; i < CompatGateway.GUESSES * 3; i++)
            assertThat(guess("203.0.113.3", "bank").statusCode()).isEqualTo(200);
    }

    @Test
    void openEndpointsAreLimitedByAddress() {
        HttpResponse<byte[]> first = get(OPEN, "203.0.113.4", Map.of());
        assertThat(number(first.headers(), "RateLimit-Limit")).isEqualTo(CompatGateway.ADDRESS);
        assertThat(number(first.headers(), "RateLimit-Remaining")).isEqualTo(CompatGateway.ADDRESS - 1);

        HttpResponse<byte[]> last = until(429, CompatGateway.ADDRESS * SLACK, () -> get(OPEN, "203.0.113.4", Map.of()));

        tooMany(last, CompatGateway.ADDRESS);
        assertThat(get(OPEN, "203.0.113.5", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatDoesNotOpenCountsAgainstTheAddress() {
        Map<String, String> forged = Map.of("Authorization", "Bearer a.b.c");
        HttpResponse<byte[]> last = until(429, CompatGateway.ADDRESS * SLACK, () -> get(PROBE, "203.0.113.6", forged));

        tooMany(last, CompatGateway.ADDRESS);
        Map<String, String> good = bearer("bank");
        assertThat(get(PROBE, "203.0.113.6", good).statusCode())
                .as("whoever is known goes on")
                .isEqualTo(200);
    }

    @Test
    void aPartnersClientIsLimitedWhereverItCallsFromAndABankIsNot() {
        Map<String, String> busy = bearer("busy");
        HttpResponse<byte[]> last = until(429, CompatGateway.CLIENT * SLACK, () -> get(PROBE, "203.0.113.7", busy));

        tooMany(last, CompatGateway.CLIENT);
        // Far fewer than an allowance of its own would let through.
        until(429, CompatGateway.CLIENT / SLACK, () -> get(PROBE, "203.0.113.8", busy));
        // A tenth of a second gives one request back, so the two questions must follow one another closely.
        until(429, CompatGateway.CLIENT * SLACK, () -> {
            get(PROBE, "203.0.113.8", busy);
            return guess("203.0.113.8", "busy");
        });
        assertThat(get(PROBE, "203.0.113.8", bearer("deaf")).statusCode()).isEqualTo(200);
        HttpHeaders bank = get(PROBE, "203.0.113.8", bearer("bank")).headers();
        assertThat(bank.firstValue("RateLimit-Limit")).isEmpty();
    }

    @Test
    void anApiKeyIsLimitedLikeAClientAndToldSoInAProblem() {
        Map<String, String> key = Map.of("Authorization", "Bearer " + Clients.KEY);
        HttpResponse<byte[]> last =
                until(429, CompatGateway.CLIENT * SLACK, () -> get("/vqr/v1/movements/x", "203.0.113.11", key));

        assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new String(last.body(), StandardCharsets.UTF_8))
                .contains("\"status\":429", "\"code\":\"too_many_requests\"");
        assertThat(number(last.headers(), "Retry-After")).isBetween(1L, 60L);
        assertThat(number(last.headers(), "RateLimit-Limit")).isEqualTo(CompatGateway.CLIENT);
        assertThat(number(last.headers(), "RateLimit-Remaining")).isZero();
        assertThat(get("/vqr/v1/movements/x", "203.0.113.11", Map.of()).statusCode())
                .as("who shows no key is another")
                .isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteMaySeeWhereItStands() {
        HttpResponse<byte[]> answer = get(OPEN, "203.0.113.9", Map.of("Origin", "https://shop.example"));

        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(names -> assertThat(names).contains("Retry-After", "RateLimit-Remaining"));
    }

    private interface Call {
        HttpResponse<byte[]> send();
    }

    private static HttpResponse<byte[]> until(int status, int most, Call call) {
        for (int i = 0; i < most; i++) {
            HttpResponse<byte[]> answer = call.send();
            if (answer.statusCode() == status) return answer;
        }
        throw new AssertionError("not " + status + " within " + most + " calls");
    }

    private static void tooMany(HttpResponse<byte[]> answer, int limit) {
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"FAILED\",\"message\":\"E04\"}");
        HttpHeaders headers = answer.headers();
        assertThat(number(headers, "Retry-After")).isBetween(1L, 60L);
        assertThat(number(headers, "RateLimit-Limit")).isEqualTo(limit);
        assertThat(number(headers, "RateLimit-Remaining")).isZero();
        assertThat(number(headers, "RateLimit-Reset")).isBetween(1L, 60L);
        assertThat(headers.firstValue("RateLimit-Policy")).hasValue(limit + ";w=60");
    }

    private static long number(HttpHeaders headers, String name) {
        return headers.firstValueAsLong(name).orElse(-1);
    }

    private Map<String, String> bearer(String client) {
        HttpResponse<byte[]> answer = guess("203.0.113.10", client);
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"")
                .matcher(new String(answer.body(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        return Map.of("Authorization", "Bearer " + token.group(1));
    }

    private HttpResponse<byte[]> guess(String address, String client) {
        Map<String, String> headers = Map.of("X-Forwarded-For", address, "Authorization", Clients.basic(client));
        return wire.send("POST", TOKEN, headers, new byte[0]);
    }

    private HttpResponse<byte[]> get(String path, String address, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Forwarded-For", address);
        return wire.send("GET", path, all, new byte[0]);
    }
}
