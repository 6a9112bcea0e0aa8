package vietqr.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":false,\"errorReason\":null,\"toastMessage\":\"OK\",\"object\":{\"reftransactionid\":\"1\"}}",
                "{\"Error\":false,\"ErrorReason\":\"000\",\"ToastMessage\":\"\",\"Object\":null}",
                "{\"success\":true}",
                "{\"error\":true}",
                "[]",
                "thanks",
                ""
            })
    void a2xxIsDeliveredUnlessItSaysOtherwise(String body) {
        assertThat(judged(200, body)).isEqualTo(Outcome.DELIVERED);
        assertThat(judged(201, body)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void a2xxThatSaysErrorInTheDocumentedShapeIsRefused() {
        String body =
                "{\"error\":true,\"errorReason\":\"TRANSACTION_FAILED\",\"toastMessage\":\"why\",\"object\":null}";
        assertThat(judged(200, body)).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "301, REFUSED",
        "302, REFUSED",
        "401, RETRY",
        "403, RETRY",
        "404, RETRY",
        "408, RETRY",
        "429, RETRY",
        "500, RETRY",
        "503, RETRY"
    })
    void otherAnswersAreRefusalsOrTriedAgain(int status, Outcome expected) {
        assertThat(judged(status, "{}")).isEqualTo(expected);
    }

    @Test
    void onlyANamedBookingAcknowledges() {
        assertThat(Judgement.acknowledges("{\"object\":{\"reftransactionid\":\"abc-1\"}}"))
                .isTrue();
        assertThat(Judgement.acknowledges("{\"object\":{\"reftransactionid\":\"\"}}"))
                .isFalse();
        assertThat(Judgement.acknowledges("{\"object\":null}")).isFalse();
        assertThat(Judgement.acknowledges("OK")).isFalse();
    }

    private static Outcome judged(int status, String body) {
        return Judgement.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
