package vietqr.system;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What supervisors and integrators' tools ask. That the gateway is not ready too early is the business of {@link StartIT}. */
@ExtendWith(SharedGateway.class)
class HealthIT {
    private final Http http;

    HealthIT(Gateway gateway) {
        this.http = gateway.http();
    }

    @Test
    void readyNamesTheDatabaseAndTheTraffic() {
        Answer answer = http.get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getString("status")).isEqualTo("UP");
        List<String> checks = answer.object().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> check.getString("name") + " " + check.getString("status"))
                .toList();
        assertThat(checks).contains("database UP", "traffic UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/started"})
    void theOtherQuestionsAreAnswered(String path) {
        assertThat(http.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/token_generate",
                "/api/qr/generate-customer",
                "/api/transactions/check-order",
                "/bank/api/transaction-sync",
                "/bank/api/test/transaction-callback"
            })
    void theInterfaceDescriptionListsEachPath(String path) {
        Answer answer = http.get("/openapi", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getJsonObject("paths").keySet()).anyMatch(listed -> listed.endsWith(path));
    }
}
