package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed as a stream: at once, in order, and from where one was cut off. */
@ExtendWith(SharedGateway.class)
class EventStreamIT {
    private static final String KEY = "vqk_test_demo_10001";

    private final Gateway gateway;
    private final Http http;

    EventStreamIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
    }

    @Test
    void whatHappensIsToldAtOnceAndAgainToWhoeverComesBack() {
        Stream<String> stream = open();
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> readAll(stream, lines), "follower");
        reader.setDaemon(true);
        reader.start();
        Until.holds("the stream is open", Until.SOON, () -> lines.contains(": following"));

        Order order = Order.ask(http, 31_000);
        Credit credit = order.paid();
        credit.tell(http);

        Until.holds("told", Until.SOON, () -> lines.stream().anyMatch(line -> line.contains(credit.reference())));
        stream.close();
        List<String> heard = List.copyOf(lines);
        int at = indexOf(heard, credit.reference());
        assertThat(heard.get(at)).startsWith("data: {");
        List<String> event = heard.subList(Math.max(0, at - 3), at + 1);
        assertThat(event).anyMatch(line -> line.startsWith("event: ")).anyMatch(line -> line.matches("id: \\d+"));
        long id = Long.parseLong(event.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(4));

        try (Stream<String> back = open("Last-Event-ID", "" + (id - 1))) {
            assertThat(back.limit(20).filter(line -> line.startsWith("id: ")).findFirst())
                    .contains("id: " + id);
        }
        try (Stream<String> fed = open("Last-Event-ID", "" + (id - 1))) {
            String data =
                    fed.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
            assertThat(http.get("/vqr/v1/events?limit=1&after=" + (id - 1), "Authorization", Http.bearer(KEY))
                            .object()
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getJsonObject("body"))
                    .hasToString(data.substring("data: ".length()));
        }
    }

    private static void readAll(Stream<String> stream, List<String> lines) {
        try {
            stream.forEach(lines::add);
        } catch (RuntimeException closedByTheTest) {
            lines.add(": closed");
        }
    }

    private static int indexOf(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(part)) return i;
        throw new AssertionError("nowhere: " + part);
    }

    private Stream<String> open(String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + gateway.launch().port() + "/vqr/v1/events/stream"))
                .header("Authorization", Http.bearer(KEY))
                .header("Accept", "text/event-stream");
        if (headers.length > 0) request.headers(headers);
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
