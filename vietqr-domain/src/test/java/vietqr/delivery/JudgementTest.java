package vietqr.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.webhook.ErrorGroup;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {
    private static final Map<String, ErrorGroup> TABLE =
            Map.of("R1", ErrorGroup.RETRY, "S1", ErrorGroup.SUCCESS, "F1", ErrorGroup.FAILED, "W1", ErrorGroup.WAITING);

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

    @ParameterizedTest
    @CsvSource({
        "200, R1, RETRY",
        "200, S1, DELIVERED",
        "200, F1, REFUSED",
        "200, W1, WAITING",
        "200, UNKNOWN, REFUSED",
        "299, R1, RETRY",
        "400, R1, RETRY",
        "400, S1, DELIVERED",
        "400, F1, REFUSED",
        "400, W1, WAITING",
        "400, UNKNOWN, REFUSED",
        "301, R1, RETRY",
        "302, W1, WAITING",
        "399, UNKNOWN, REFUSED",
        "401, S1, RETRY",
        "404, F1, RETRY",
        "410, F1, RETRY",
        "429, F1, RETRY",
        "500, S1, RETRY",
        "503, W1, RETRY"
    })
    void thePartnersTableSaysWhatItsReasonsMean(int status, String reason, Outcome expected) {
        String body = "{\"error\":true,\"errorReason\":\"%s\",\"toastMessage\":\"\",\"object\":null}".formatted(reason);
        assertThat(judged(status, body, TABLE)).isEqualTo(expected);
    }

    @Test
    void aTableChangesNothingForWhatIsTakenAndReadsNullAsText() {
        String taken = "{\"error\":false,\"errorReason\":\"R1\",\"toastMessage\":\"\",\"object\":null}";
        assertThat(judged(200, taken, TABLE)).isEqualTo(Outcome.DELIVERED);
        String nothing = "{\"error\":true,\"errorReason\":null,\"toastMessage\":\"\",\"object\":null}";
        assertThat(judged(200, nothing, TABLE)).isEqualTo(Outcome.REFUSED);
        assertThat(judged(200, nothing, Map.of("null", ErrorGroup.SUCCESS))).isEqualTo(Outcome.DELIVERED);
        assertThat(judged(400, "not json", TABLE)).isEqualTo(Outcome.REFUSED);
        assertThat(judged(400, "{}", Map.of("null", ErrorGroup.SUCCESS))).isEqualTo(Outcome.REFUSED);
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
        return judged(status, body, Map.of());
    }

    private static Outcome judged(int status, String body, Map<String, ErrorGroup> table) {
        return Judgement.of(status, body.getBytes(StandardCharsets.UTF_8), table);
    }
}
