package vietqr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Calls a gateway, as any program would. */
record Http(URI base) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Longer than the gateway ever waits for a merchant before it answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static String basic(String username, String password) {
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    /** @param headers names and values in turn */
    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** The answer to come; the call is under way when this returns or very soon after. */
    CompletableFuture<Answer> getLater(String path, String... headers) {
        return CLIENT.sendAsync(request(path, headers).GET().build(), BodyHandlers.ofString())
                .thenApply(Answer::of);
    }

    Answer post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** Of no stated media type, as some programs send pictures. */
    Answer postBytes(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** By any method, with a body in JSON or, if it is empty, without. */
    Answer sendJson(String method, String path, String body, String... headers) {
        if (body.isEmpty()) return send(request(path, headers).method(method, BodyPublishers.noBody()));
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    Answer postJson(String path, String body, String... headers) {
        return send(json(path, body, headers));
    }

    /** The answer to come; the call is under way when this returns or very soon after. */
    CompletableFuture<Answer> postJsonLater(String path, String body, String... headers) {
        return CLIENT.sendAsync(json(path, body, headers).build(), BodyHandlers.ofString())
                .thenApply(Answer::of);
    }

    /** An answer without a body that can be read as text. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return CLIENT.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder json(String path, String body, String... headers) {
        return request(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) request.headers(headers);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
