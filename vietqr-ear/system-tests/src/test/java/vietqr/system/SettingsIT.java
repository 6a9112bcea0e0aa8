package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A gateway that cannot work does not start: it says which setting is wrong, and nothing is left behind. */
class SettingsIT {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongSettingIsNamedAndNothingIsLeftBehind(String named, Map<String, String> settings) {
        Launch launch = Launch.fresh("wrong-settings");
        for (Map.Entry<String, String> setting : settings.entrySet())
            launch = launch.with(setting.getKey(), setting.getValue());

        try (Gateway gateway = Gateway.begin(launch)) {
            assertThat(gateway.awaitExit()).isEqualTo(1);
            assertThat(gateway.log()).contains(named).doesNotContain("\tat ").doesNotContain(KEY);
            assertThat(launch.data()).doesNotExist();
            assertThat(Database.server(launch.data())).isEmpty();
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("VIETQR_HTTP_PORT", Map.of("VIETQR_HTTP_PORT", "http")),
                arguments("VIETQR_ENVIRONMENT", Map.of("VIETQR_ENVIRONMENT", "staging")),
                arguments("VIETQR_DB_URL", Map.of("VIETQR_DB_USER", "somebody")),
                arguments("VIETQR_MASTER_KEY", Map.of("VIETQR_MASTER_KEY", "short")),
                arguments(
                        "VIETQR_MASTER_KEY is not set",
                        Map.of("VIETQR_ENVIRONMENT", "production", "VIETQR_PUBLIC_URL", "https://pay.example.vn")),
                arguments("VIETQR_PUBLIC_URL", Map.of("VIETQR_ENVIRONMENT", "production", "VIETQR_MASTER_KEY", KEY)),
                arguments(
                        "VIETQR_DEMO",
                        Map.of(
                                "VIETQR_ENVIRONMENT", "production",
                                "VIETQR_PUBLIC_URL", "https://pay.example.vn",
                                "VIETQR_MASTER_KEY", KEY,
                                "VIETQR_DEMO", "true")));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        Launch launch = Launch.fresh("port-in-use");
        try (ServerSocket user = new ServerSocket(launch.port());
                Gateway gateway = Gateway.begin(launch)) {
            assertThat(gateway.awaitExit()).isEqualTo(1);
            assertThat(gateway.log()).contains("VIETQR_HTTP_PORT", Integer.toString(user.getLocalPort()));
            assertThat(Database.server(launch.data())).isEmpty();
        }
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws IOException {
        Launch fresh = Launch.fresh("no-directory");
        Path file = Files.createDirectories(fresh.log().getParent()).resolve("file");
        Files.writeString(file, "");

        try (Gateway gateway = Gateway.begin(fresh.with("VIETQR_DATA_DIR", file.toString()))) {
            assertThat(gateway.awaitExit()).isEqualTo(1);
            assertThat(gateway.log()).contains("VIETQR_DATA_DIR");
        }
    }
}
