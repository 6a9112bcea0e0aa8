package vietqr.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.Now;
import vietqr.outbound.Outside;
import vietqr.testing.SettableClock;
import vietqr.webhook.EndpointAccess;
import vietqr.webhook.Profile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileSenderTest {
    private static final String TAKEN = "{\"error\":false,\"object\":{\"reftransactionid\":\"1\"}}";

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final SettableClock clock = new SettableClock(Instant.now());
    private final ProfileSender sender = new ProfileSender(Outside.sandbox(), new Now(clock));
    private HttpServer merchant;
    private volatile Headers lastHeaders;

    @BeforeEach
    void aMerchantListens() throws IOException {
        merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        merchant.start();
    }

    @AfterEach
    void theMerchantLeaves() {
        merchant.stop(0);
    }

    @Test
    void fetchesATokenAndShowsItAtTheCallback() {
        answer("/api/token_generate", 200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":59}");
        answer("/bank/api/transaction-sync", 200, TAKEN);

        Attempt.Result result = sender.send(delivery());

        assertThat(result.verdict().outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(result.exchange().label()).isEqualTo("HTTP 200");
        assertThat(result.exchange().answer()).isEqualTo(TAKEN);
        assertThat(heard)
                .containsExactly(
                        "POST /api/token_generate Basic dXNlcjpwYXNz application/json {}",
                        "POST /bank/api/transaction-sync Bearer abc application/json {\"amount\":1}");
    }

    @Test
    void withoutATokenTheCallbackIsSentAllTheSame() {
        answer("/api/token_generate", 401, "");
        answer("/bank/api/transaction-sync", 200, TAKEN);

        assertThat(sender.send(delivery()).verdict().outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(heard.get(1)).startsWith("POST /bank/api/transaction-sync null");
    }

    @Test
    void redirectsAreNotFollowed() {
        answer("/api/token_generate", 200, "{\"access_token\":\"abc\"}");
        answer("/elsewhere", 200, TAKEN);
        merchant.createContext("/bank/api/transaction-sync", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(sender.send(delivery()).exchange().label()).isEqualTo("HTTP 302");
        assertThat(heard).hasSize(1);
    }

    @Test
    void anEndlessAnswerIsCutAndOnlyItsBeginningKept() {
        answer("/api/token_generate", 200, "{\"access_token\":\"abc\"}");
        merchant.createContext("/bank/api/transaction-sync", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) out.write(chunk);
            } catch (IOException hungUp) {
                heard.add("hung up");
            }
        });

        Attempt.Result result = sender.send(delivery());
        assertThat(result.exchange().label()).isEqualTo("HTTP 200");
        assertThat(result.exchange().answer()).hasSize(2000);
    }

    @Test
    void nobodyThereIsTriedAgain() {
        URI closed = URI.create("http://127.0.0.1:" + merchant.getAddress().getPort());
        merchant.stop(0);
        Attempt.Result result = sender.send(delivery(closed));

        assertThat(result.verdict().outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.exchange().label()).isEqualTo("REFUSED");
    }

    @Test
    void aNameThatDoesNotResolveIsTriedAgain() {
        Attempt.Result result = sender.send(delivery(URI.create("http://nowhere.invalid")));

        assertThat(result.verdict().outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.exchange().label()).isEqualTo("DNS");
    }

    @Test
    void aTokenThatWouldBreakTheHeaderIsNotUsed() {
        answer("/api/token_generate", 200, "{\"access_token\":\"a\\r\\nX-Evil: 1\"}");
        answer("/bank/api/transaction-sync", 200, TAKEN);

        assertThat(sender.send(delivery()).verdict().outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(heard.get(1)).startsWith("POST /bank/api/transaction-sync null");
    }

    @Test
    void withoutAUserNameTheFixedTokenIsShown() {
        answer("/bank/api/transaction-sync", 200, TAKEN);
        URI base = URI.create(here("/"));
        Attempt.Result result = sender.send(delivery(vietqr(base, "", "", "fixed-1")));
        assertThat(heard.get(0)).startsWith("POST /bank/api/transaction-sync Bearer fixed-1");
        assertThat(result.exchange().requestHeaders()).isEqualTo("Authorization: Bearer ***");
        sender.send(delivery(vietqr(base, "", "", "")));
        assertThat(heard.get(1)).startsWith("POST /bank/api/transaction-sync null");
    }

    @Test
    void somebodyElsesVerifierAcceptsEachOfTheSignaturesAndNoOther() throws Exception {
        String old = secret(24);
        String fresh = secret(32);
        answer("/hook", 204, "");

        Attempt.Result result = sender.send(delivery(of(Profile.STANDARD, List.of(fresh, old))));

        assertThat(result.verdict().outcome()).isEqualTo(Outcome.DELIVERED);
        for (String one : List.of(fresh, old)) new Webhook(one).verify("{\"amount\":1}", signed());
        assertThat(lastHeaders.getFirst("webhook-id")).isEqualTo("evt_77");
        assertThat(lastHeaders.getFirst("vietqr-sequence")).isEqualTo("5");
        assertThatThrownBy(() -> new Webhook(fresh).verify("{\"amount\":2}", signed()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(secret(25)).verify("{\"amount\":1}", signed()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static String secret(int bytes) {
        byte[] key = new byte[bytes];
        Arrays.fill(key, (byte) bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private Map<String, List<String>> signed() {
        return HttpHeaders.of(lastHeaders, (name, value) -> true).map();
    }

    @Test
    void sepayShowsItsKeyAndBelievesAReceiverThatHadNoSuccess() {
        answer("/hook", 200, "{\"success\":false}");
        Attempt.Result result = sender.send(delivery(of(Profile.SEPAY, List.of("key-1"))));
        assertThat(heard.get(0)).startsWith("POST /hook Apikey key-1");
        assertThat(result.verdict().outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.exchange().requestHeaders()).isEqualTo("Authorization: Apikey ***");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', DELIVERED, false, ", "204, '', DELIVERED, false, ", "301, '', RETRY, false, ",
        "400, '', RETRY, false, ", "404, '7', RETRY, false, ", "410, '', REFUSED, true, ",
        "429, '', RETRY, false, PT10S", "429, '120', RETRY, false, PT2M", "503, '', RETRY, false, ",
        "503, '30', RETRY, false, PT30S", "500, '999999', RETRY, false, PT1H", "503, 'soon', RETRY, false, ",
        "503, '-5', RETRY, false, ", "429, '99999999999999', RETRY, false, PT10S"
    })
    void standardAnswersMeanWhatTheirStatusSays(
            int status, String retryAfter, Outcome outcome, boolean gone, Duration pause) {
        answerLater(status, retryAfter);
        Verdict verdict = sender.send(delivery(of(Profile.STANDARD, List.of()))).verdict();
        assertThat(verdict).isEqualTo(new Verdict(outcome, gone, Optional.ofNullable(pause)));
    }

    @Test
    void aRetryAfterMayBeADate() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-05-01T10:00:00Z")));
        answerLater(503, "Fri, 1 May 2026 10:05:00 GMT");
        Verdict verdict = sender.send(delivery(of(Profile.PAYOS, List.of()))).verdict();
        assertThat(verdict.pause()).contains(Duration.ofMinutes(5));
    }

    @Test
    void aCommandSendsTheSameOnceMore() {
        String quote = "'" + "\\" + "'" + "'";
        assertThat(Curl.of("https://shop.example/a", "X-A: it's", "{}"))
                .isEqualTo("curl -i -X POST -H 'X-A: it" + quote + "s' -H 'Content-Type: application/json'"
                        + " --data-raw '{}' 'https://shop.example/a'");
    }

    private void answerLater(int status, String retryAfter) {
        merchant.createContext("/hook", exchange -> {
            if (!retryAfter.isEmpty()) exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private void answer(String path, int status, String body) {
        merchant.createContext(path, exchange -> {
            lastHeaders = exchange.getRequestHeaders();
            heard.add(words(exchange));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String words(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body);
    }

    private DueDelivery delivery() {
        return delivery(URI.create("http://127.0.0.1:" + merchant.getAddress().getPort()));
    }

    private static DueDelivery delivery(URI base) {
        return delivery(vietqr(base, "user", "pass", ""));
    }

    private static EndpointAccess vietqr(URI base, String user, String password, String token) {
        String tokenUrl = base.resolve("/api/token_generate").toString();
        String callbackUrl = base.resolve("/bank/api/transaction-sync").toString();
        return new EndpointAccess(
                1, Profile.VIETQR_V1, callbackUrl, tokenUrl, user, password, token, List.of(), true, Map.of());
    }

    private EndpointAccess of(Profile profile, List<String> secrets) {
        return new EndpointAccess(1, profile, here("/hook"), "", "", "", "", secrets, true, Map.of());
    }

    private String here(String path) {
        return "http://127.0.0.1:" + merchant.getAddress().getPort() + path;
    }

    private static DueDelivery delivery(EndpointAccess access) {
        return new DueDelivery(1, "evt_77", 5, access, "{\"amount\":1}");
    }
}
