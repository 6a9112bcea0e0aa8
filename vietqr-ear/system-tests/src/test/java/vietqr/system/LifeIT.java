package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway from its first moment to its last: never ready too early, never gone too soon. */
class LifeIT {
    private static final Duration SOON = Until.SOON;

    /** Longer than a server takes that ends without waiting, shorter than ours waits. */
    private static final Duration A_SLOW_ANSWER = Duration.ofSeconds(5);

    private static final Duration START_PATIENCE = Duration.ofSeconds(150);

    @Test
    void itIsReadyWhenItServesAndFinishesWhatItHasBegun() throws Exception {
        Launch launch = Launch.fresh("life").with("VIETQR_LOG_FORMAT", "json");
        try (Gateway gateway = Gateway.begin(launch);
                MerchantSystem merchant = MerchantSystem.up().holding()) {
            servesFromTheMomentItSaysReady(gateway);
            merchant.takesOver(gateway.database());

            CompletableFuture<Answer> underWay = simulatedPayment(gateway.http());
            Until.holds("the merchant is told", SOON, () -> !merchant.told("dang cho")
                    .isEmpty());
            gateway.terminate();
            Until.holds("new requests are refused", SOON, () -> refuses(gateway));
            assertThat(Until.within(A_SLOW_ANSWER, underWay::isDone)).isFalse();
            merchant.letGo();

            Answer answer = underWay.get(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.object().getString("status")).isEqualTo("SUCCESS");
            leavesNothingBehind(gateway, launch);
            wroteOneJsonObjectPerLine(gateway);
        }
    }

    private static void servesFromTheMomentItSaysReady(Gateway gateway) {
        Until.holds("ready", START_PATIENCE, () -> {
            boolean ready = gateway.ready();
            if (ready) assertThat(ApiClient.partner(gateway.http()).token()).isNotEmpty();
            return ready;
        });
    }

    private static CompletableFuture<Answer> simulatedPayment(Http http) {
        String payment = TestCallbackIT.payment("dang cho", "10000").build().toString();
        String token = ApiClient.partner(http).token();
        return http.postJsonLater(TestCallbackIT.PATH, payment, "Authorization", Http.bearer(token));
    }

    private static boolean refuses(Gateway gateway) {
        try {
            return gateway.http().post("/vqr/api/token_generate", "").status() == 503;
        } catch (UncheckedIOException listensNoMore) {
            return true;
        }
    }

    private static void leavesNothingBehind(Gateway gateway, Launch launch) {
        assertThat(gateway.awaitExit()).isZero();
        assertThat(Database.server(launch.data())).isEmpty();
        assertThat(launch.data().resolve("server")).doesNotExist();
        assertThat(launch.data().resolve("mariadb/mariadbd.log")).content().contains("Shutdown complete");
    }

    private static void wroteOneJsonObjectPerLine(Gateway gateway) {
        assertThat(gateway.log().lines()).isNotEmpty().allSatisfy(line -> {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                assertThat(reader.readObject()).containsKey("message");
            }
        });
    }
}
