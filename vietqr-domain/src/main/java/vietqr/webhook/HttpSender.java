package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.kernel.Fields;

import javax.net.ssl.SSLException;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks to merchants as the public API documents it: a fresh token, then the callback (wire reference, section 7). */
@ApplicationScoped
class HttpSender implements Sender {
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    static final Duration TOKEN_WITHIN = Duration.ofSeconds(10);
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    static final Duration LONGEST_ATTEMPT = TOKEN_WITHIN.plus(ANSWER_WITHIN);

    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;
    private static final int KEPT_ANSWER_CHARS = 1000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    @Override
    public Attempt.Result send(DueDelivery delivery) {
        long start = System.nanoTime();
        HttpRequest.Builder request = json(delivery.callbackUrl(), delivery.body());
        token(delivery).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<byte[]> response = exchange(request.build(), ANSWER_WITHIN);
            Outcome outcome = Judgement.of(response.statusCode(), response.body());
            return result(outcome, "HTTP " + response.statusCode(), shortened(response.body()), start);
        } catch (ExecutionException | TimeoutException e) {
            return result(Outcome.RETRY, label(e), "", start);
        }
    }

    /** A fresh token for each attempt; without one the callback is sent all the same (section 7.1). */
    private Optional<String> token(DueDelivery delivery) {
        String credentials = delivery.username() + ":" + delivery.password();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = json(delivery.tokenUrl(), "{}")
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            HttpResponse<byte[]> response = exchange(request, TOKEN_WITHIN);
            if (response.statusCode() / 100 != 2) return Optional.empty();
            return Fields.parse(response.body())
                    .map(fields -> fields.text("access_token"))
                    .filter(HttpSender::sendable);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Duration within)
            throws ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new LimitedBody(LONGEST_ANSWER_BYTES));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest.Builder json(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static boolean sendable(String token) {
        return !token.isBlank() && token.length() < 8000 && token.chars().allMatch(c -> c > 32 && c < 127);
    }

    private static String label(Exception e) {
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) return "TIMEOUT";
        if (cause instanceof SSLException) return "TLS";
        if (cause instanceof ConnectException)
            return cause.getCause() instanceof UnresolvedAddressException ? "DNS" : "REFUSED";
        return "IO";
    }

    private static String shortened(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() <= KEPT_ANSWER_CHARS ? text : text.substring(0, KEPT_ANSWER_CHARS);
    }

    private static Attempt.Result result(Outcome outcome, String label, String answer, long start) {
        return new Attempt.Result(outcome, label, answer, Duration.ofNanos(System.nanoTime() - start));
    }
}
