package vietqr.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class HttpSenderTest {
    private static final String TAKEN = "{\"error\":false,\"object\":{\"reftransactionid\":\"1\"}}";

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final HttpSender sender = new HttpSender();
    private HttpServer merchant;

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

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(result.label()).isEqualTo("HTTP 200");
        assertThat(result.answer()).isEqualTo(TAKEN);
        assertThat(heard)
                .containsExactly(
                        "POST /api/token_generate Basic dXNlcjpwYXNz application/json {}",
                        "POST /bank/api/transaction-sync Bearer abc application/json {\"amount\":1}");
    }

    @Test
    void withoutATokenTheCallbackIsSentAllTheSame() {
        answer("/api/token_generate", 401, "");
        answer("/bank/api/transaction-sync", 200, TAKEN);

        assertThat(sender.send(delivery()).outcome()).isEqualTo(Outcome.DELIVERED);
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

        assertThat(sender.send(delivery()).label()).isEqualTo("HTTP 302");
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
        assertThat(result.label()).isEqualTo("HTTP 200");
        assertThat(result.answer()).hasSize(1000);
    }

    @Test
    void nobodyThereIsTriedAgain() {
        URI closed = URI.create("http://127.0.0.1:" + merchant.getAddress().getPort());
        merchant.stop(0);
        Attempt.Result result = sender.send(delivery(closed));

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.label()).isEqualTo("REFUSED");
    }

    @Test
    void aNameThatDoesNotResolveIsTriedAgain() {
        Attempt.Result result = sender.send(delivery(URI.create("http://nowhere.invalid")));

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(result.label()).isEqualTo("DNS");
    }

    @Test
    void aTokenThatWouldBreakTheHeaderIsNotUsed() {
        answer("/api/token_generate", 200, "{\"access_token\":\"a\\r\\nX-Evil: 1\"}");
        answer("/bank/api/transaction-sync", 200, TAKEN);

        assertThat(sender.send(delivery()).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(heard.get(1)).startsWith("POST /bank/api/transaction-sync null");
    }

    private void answer(String path, int status, String body) {
        merchant.createContext(path, exchange -> {
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
        return new DueDelivery(
                1,
                base.resolve("/api/token_generate"),
                base.resolve("/bank/api/transaction-sync"),
                "user",
                "pass",
                "{\"amount\":1}");
    }
}
