package vietqr.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that follows the demo merchant's feed, and keeps each line it hears. */
final class EventStream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> stream;

    /** Open as soon as it is made. */
    EventStream(Gateway gateway, String... headers) {
        this.stream = open(gateway, headers);
        Thread reader = new Thread(this::readAll, "follower");
        reader.setDaemon(true);
        reader.start();
        Until.holds("the stream is open", Until.SOON, () -> lines.contains(": following"));
    }

    static Stream<String> open(Gateway gateway, String... headers) {
        HttpRequest.Builder request = request(gateway, OwnApi.DEMO_KEY);
        if (headers.length > 0) request.headers(headers);
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    static HttpRequest.Builder request(Gateway gateway, String key) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + gateway.launch().port() + "/vqr/v1/events/stream"))
                .header("Authorization", Http.bearer(key))
                .header("Accept", "text/event-stream");
    }

    /** All so far. */
    List<String> lines() {
        return lines;
    }

    boolean hasHeard(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    private void readAll() {
        try {
            stream.forEach(lines::add);
        } catch (RuntimeException closedByTheTest) {
            lines.add(": closed");
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
