package vietqr.system;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs last: what the shared gateway wrote while all the other tests used it, and how it ends. */
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedGateway.class)
class LogsIT {
    private static final String BANNER_END = "/vqr/api/token_generate";

    private final Gateway gateway;

    LogsIT(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void theLogHoldsNoSecretAndNoFullAccountNumberAndTheEndIsClean() throws IOException {
        String owner = Files.readString(gateway.launch().data().resolve("mariadb/vietqr.password"));
        String application = Files.readString(gateway.launch().data().resolve("mariadb/vietqr_app.password"));
        String key = Files.readString(gateway.launch().data().resolve("master.key"));
        assertThat(gateway.stop()).isZero();

        String log = afterTheBanner(gateway.log());
        assertThat(log).contains("stopped");
        Stream<String> mustNotBeThere = Stream.of(
                owner.strip(),
                application.strip(),
                key.strip(),
                Demo.PARTNER_SECRET,
                Demo.BANK_SECRET,
                Demo.PASSWORD,
                Demo.ACCOUNT,
                "demo-receiver-secret",
                "Bearer ");
        assertThat(Stream.concat(mustNotBeThere, Seen.secrets().stream()))
                .allSatisfy(secret -> assertThat(log.contains(secret))
                        .as("a secret of %d characters is in the log", secret.length())
                        .isFalse());
        assertThat(Database.server(gateway.launch().data())).isEmpty();
    }

    /** The banner shows the public demo logins to whoever stands at the terminal; it is no log. */
    private static String afterTheBanner(String log) {
        return log.substring(log.indexOf(BANNER_END) + BANNER_END.length());
    }
}
