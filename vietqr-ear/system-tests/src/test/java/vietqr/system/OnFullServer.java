package vietqr.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same EAR on the full Payara Server, with a database of the operator's. Run by {@code mvn -Pfull-server verify}; its
 * name keeps it out of the ordinary build, because it needs the whole distribution of the server.
 */
class OnFullServer {
    private static final Path SERVER = Path.of(System.getProperty("vietqr.full.server"));
    private static final Path EAR = Path.of(System.getProperty("vietqr.image")).resolve("vietqr.ear");
    private static final Path HOME = Path.of("target", "full-server").toAbsolutePath();
    private static final String DOMAIN = "vietqr";
    private static final int ADMIN_OFFSET = 48;
    private static final int HTTP_OFFSET = 80;
    private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(4);

    private static EmbeddedDatabase database;
    private static int portBase;

    @BeforeAll
    static void deploy() throws Exception {
        Tree.delete(HOME.resolve("domains"));
        Tree.delete(HOME.resolve("data"));
        database =
                EmbeddedDatabase.start(HOME.resolve("database"), Installation.fromClassPath(HOME.resolve("program")));
        portBase = Launch.freePort() % 20_000 + 20_000;
        String domains = HOME.resolve("domains").toString();
        asadmin("create-domain", "--nopassword", "--portbase", "" + portBase, "--domaindir", domains, DOMAIN);
        asadmin("start-domain", "--domaindir", domains, DOMAIN);
        asadmin("--port", "" + (portBase + ADMIN_OFFSET), "deploy", "--name", DOMAIN, EAR.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            asadmin("stop-domain", "--domaindir", HOME.resolve("domains").toString(), DOMAIN);
        } finally {
            if (database != null) database.stop();
        }
    }

    @Test
    void isReadyAndServesBothModules() {
        Http http = new Http(URI.create("http://127.0.0.1:" + (portBase + HTTP_OFFSET)));
        Until.holds(
                "the gateway is ready",
                Duration.ofSeconds(60),
                () -> http.get("/health/ready").status() == 200);
        assertThat(http.get("/health/ready").body()).contains("\"database\"");
        assertThat(http.get("/login.xhtml").status()).isEqualTo(200);

        Answer token = http.post(
                "/vqr/api/token_generate", "", "Authorization", Http.basic(Demo.PARTNER, Demo.PARTNER_SECRET));
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.body()).contains("access_token");
    }

    private static void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(SERVER.resolve("bin/asadmin").toString()));
        command.addAll(Arrays.asList(arguments));
        File log = Files.createDirectories(HOME).resolve("asadmin.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(settings());
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("asadmin %s, see %s", arguments[0], log)
                .isTrue();
    }

    /** What the launcher would say; a full server has none, so the operator does. */
    private static Map<String, String> settings() {
        return Map.of(
                "AS_JAVA", System.getProperty("java.home"),
                "VIETQR_HTTP_PORT", "" + (portBase + HTTP_OFFSET),
                "VIETQR_MQTT_PORT", "0",
                "VIETQR_MQTT_WS_PORT", "0",
                "VIETQR_DATA_DIR", HOME.resolve("data").toString(),
                "VIETQR_DB_URL", database.jdbcUrl(),
                "VIETQR_DB_USER", database.user(),
                "VIETQR_DB_PASSWORD", database.password());
    }
}
