package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.event.FeedWatch;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        List<String> heard;
        Credit credit = Order.ask(http, 31_000).paid();
        try (EventStream stream = new EventStream(gateway)) {
            credit.tell(http);
            Until.holds("told", Until.SOON, () -> stream.hasHeard(credit.reference()));
            heard = List.copyOf(stream.lines());
        }
        int at = indexOf(heard, credit.reference());
        assertThat(heard.get(at)).startsWith("data: {");
        List<String> event = heard.subList(Math.max(0, at - 3), at + 1);
        assertThat(event).anyMatch(line -> line.startsWith("event: ")).anyMatch(line -> line.matches("id: \\d+"));
        long id = Long.parseLong(event.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(4));

        try (Stream<String> back = EventStream.open(gateway, "Last-Event-ID", "" + (id - 1))) {
            assertThat(back.limit(20).filter(line -> line.startsWith("id: ")).findFirst())
                    .contains("id: " + id);
        }
        try (Stream<String> fed = EventStream.open(gateway, "Last-Event-ID", "" + (id - 1))) {
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

    @Test
    void aMerchantWithTooManyStreamsIsToldSoAndOthersAreNot() {
        OwnApi stranger = OwnApi.ofStranger(gateway, "events:read");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < FeedWatch.MOST_OF_ONE_MERCHANT; i++)
            open.add(follow(client, stranger).body());

        HttpResponse<InputStream> refused = follow(client, stranger);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).asString(StandardCharsets.UTF_8).contains("\"too_many_streams\"");
        new EventStream(gateway).close();
        assertThat(open).hasSize(FeedWatch.MOST_OF_ONE_MERCHANT).allSatisfy(InputStream::close);
    }

    private HttpResponse<InputStream> follow(HttpClient client, OwnApi key) {
        return client.sendAsync(
                        EventStream.request(gateway, key.secret()).build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
    }

    private static int indexOf(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(part)) return i;
        throw new AssertionError("nowhere: " + part);
    }
}
