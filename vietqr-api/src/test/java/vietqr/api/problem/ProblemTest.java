package vietqr.api.problem;

import jakarta.ws.rs.core.Response.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {
    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasWords(Status status) {
        Problem problem = Problem.plain(status);

        assertThat(problem.status()).isEqualTo(status.getStatusCode());
        assertThat(problem.code()).matches("[a-z_]+");
        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void anUnexpectedFailureTellsNothingOfOurInsides() {
        assertThat(Problem.plain(Status.INTERNAL_SERVER_ERROR))
                .isEqualTo(new Problem(
                        "about:blank",
                        "Internal Server Error",
                        500,
                        "Something went wrong with us: try again later.",
                        "internal_server_error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "/v1", "v1/", "v1/events", "/v1/no-such-thing"})
    void ourOwnApiStandsBelowItsVersion(String path) {
        assertThat(OwnShape.isOwn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "api/v1", "v10", "v1x/events", "/api/token"})
    void theRestIsAnsweredAsItsOwnInterfaceSays(String path) {
        assertThat(OwnShape.isOwn(path)).isFalse();
    }
}
