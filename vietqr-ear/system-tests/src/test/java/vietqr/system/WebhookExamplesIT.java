package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.HmacSha256;

import javax.tools.ToolProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the documentation gives to receivers is run against messages that the gateway has sent, and against forged ones. */
@ExtendWith(SharedGateway.class)
class WebhookExamplesIT {
    private static final Duration SOON = Until.SOON;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path EXAMPLES = Path.of("..", "..", "docs", "examples", "webhooks");
    private static final Path COMPILED = Path.of("target", "webhook-examples");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "shell", List.of("bash", "verify.sh"),
            "python", List.of("python3", "verify.py"),
            "node", List.of("node", "verify.mjs"),
            "php", List.of("php", "verify.php"),
            "java",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "Verify.java"));

    private final OwnApi api;
    private final Receiver receiver = new Receiver();
    private final List<String> endpoints = new ArrayList<>();

    WebhookExamplesIT(Gateway gateway) {
        this.api = OwnApi.ofDemo(gateway);
    }

    @AfterEach
    void leave() {
        endpoints.forEach(id -> api.send("DELETE", "endpoints/" + id, ""));
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "python", "node", "php", "java"})
    void standardWebhooks(String language) {
        assumeThere(language);
        JsonObject endpoint = endpoint("STANDARD");
        String secret = Seen.secret(endpoint.getString("secret"));
        Receiver.Message told = told(endpoint);
        Call genuine = new Call(language, secret, told.body(), standard(told));

        assertThat(genuine.run()).isZero();
        assertThat(genuine.withBody(told.body().replace("webhook.test", "webhook.best"))
                        .run())
                .isEqualTo(1);
        assertThat(genuine.withSecret("whsec_" + "A".repeat(43) + "=").run()).isEqualTo(1);
        assertThat(genuine.withHeader(2, "0" + Instant.now().getEpochSecond()).run())
                .isEqualTo(1);
        assertThat(genuine.withHeader(2, "now").run()).isEqualTo(1);
        assertThat(genuine.withHeader(3, "v1, v1a,x ").run()).isEqualTo(1);
        assertThat(signedAt(genuine, Instant.now()).run())
                .as("our own signature")
                .isZero();
        assertThat(signedAt(genuine, Instant.now().minusSeconds(600)).run())
                .as("signed well, but ten minutes ago")
                .isEqualTo(1);

        String renewed = OwnApi.expect(
                        200, api.send("POST", "endpoints/" + endpoint.getString("id") + "/rotate-secret", ""))
                .object()
                .getString("secret");
        Receiver.Message later = told(endpoint);
        for (String good : List.of(secret, Seen.secret(renewed)))
            assertThat(new Call(language, good, later.body(), standard(later)).run())
                    .as("while the secret is being replaced")
                    .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "node", "php"})
    void payosLike(String language) {
        assumeThere(language);
        JsonObject endpoint = endpoint("PAYOS");
        String secret = Seen.secret(endpoint.getString("secret"));
        Call genuine = new Call(language, secret, told(endpoint).body(), List.of("payos"));

        assertThat(genuine.run()).isZero();
        assertThat(genuine.withBody(genuine.body().replace("\"amount\":", "\"amount\":9"))
                        .run())
                .isEqualTo(1);
        assertThat(genuine.withSecret("other").run()).isEqualTo(1);
        for (String nonsense :
                List.of("", "[]", "{\"data\":{}}", "{\"data\":null,\"signature\":\"x\"}", "{\"data\":1}"))
            assertThat(genuine.withBody(nonsense).run()).as(nonsense).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "node", "php", "java"})
    void sepayLike(String language) {
        assumeThere(language);
        JsonObject endpoint = endpoint("SEPAY");
        String secret = Seen.secret(endpoint.getString("secret"));
        Receiver.Message told = told(endpoint);
        Call genuine = new Call(
                language, secret, told.body(), List.of("sepay", told.headers().get("authorization")));

        assertThat(genuine.run()).isZero();
        assertThat(genuine.withSecret("other").run()).isEqualTo(1);
        assertThat(genuine.withHeader(1, "").run()).isEqualTo(1);
    }

    @Test
    void javaRunsFromItsSourceToo() {
        Call forged = new Call("java", "whsec_AAAA", "{}", List.of("standard", "evt_1", "1", "v1,x"));
        List<String> words =
                new ArrayList<>(List.of(JAVA, EXAMPLES.resolve("Verify.java").toString()));
        words.addAll(forged.arguments());

        assertThat(exitCode(words, Map.of("WEBHOOK_SECRET", forged.secret()), forged.body()))
                .isEqualTo(1);
    }

    /** How a receiver would ask. */
    private record Call(String language, String secret, String body, List<String> arguments) {
        Call withBody(String other) {
            return new Call(language, secret, other, arguments);
        }

        Call withSecret(String other) {
            return new Call(language, other, body, arguments);
        }

        Call withHeader(int index, String value) {
            List<String> others = new ArrayList<>(arguments);
            others.set(index, value);
            return new Call(language, secret, body, others);
        }

        int run() {
            List<String> words = new ArrayList<>(command(language));
            words.addAll(arguments);
            return exitCode(words, Map.of("WEBHOOK_SECRET", secret), body);
        }
    }

    private static List<String> command(String language) {
        if (language.equals("java")) return List.of(JAVA, "-cp", compiled().toString(), "Verify");
        List<String> command = LANGUAGES.get(language);
        return List.of(command.get(0), EXAMPLES.resolve(command.get(1)).toString());
    }

    /** Once, for to run it from its source takes seconds each time. */
    private static synchronized Path compiled() {
        String source = EXAMPLES.resolve("Verify.java").toString();
        if (Files.notExists(COMPILED.resolve("Verify.class")))
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-Xlint:all", "-Werror", "-d", COMPILED.toString(), source))
                    .isZero();
        return COMPILED;
    }

    private static List<String> standard(Receiver.Message told) {
        Map<String, String> headers = told.headers();
        return Arrays.asList(
                "standard",
                headers.get("webhook-id"),
                headers.get("webhook-timestamp"),
                headers.get("webhook-signature"));
    }

    private static Call signedAt(Call genuine, Instant at) {
        String timestamp = "" + at.getEpochSecond();
        byte[] key = Base64.getDecoder().decode(genuine.secret().substring("whsec_".length()));
        String signed = genuine.arguments().get(1) + "." + timestamp + "." + genuine.body();
        String signature = "v1," + Base64.getEncoder().encodeToString(HmacSha256.of(key, signed));
        return genuine.withHeader(2, timestamp).withHeader(3, signature);
    }

    private JsonObject endpoint(String profile) {
        JsonObject endpoint = api.made(
                "endpoints",
                Json.createObjectBuilder()
                        .add("url", receiver.url())
                        .add("profile", profile)
                        .add("terminalCodes", Json.createArrayBuilder().add("NONE-BUT-TESTS"))
                        .build());
        endpoints.add(endpoint.getString("id"));
        return endpoint;
    }

    /** A test that has come to the endpoint. */
    private Receiver.Message told(JsonObject endpoint) {
        int before = receiver.messages().size();
        OwnApi.expect(202, api.send("POST", "endpoints/" + endpoint.getString("id") + "/test", ""));
        Until.holds("told", SOON, () -> receiver.messages().size() > before);
        return receiver.messages().get(before);
    }

    private static void assumeThere(String language) {
        assumeTrue(isThere(language), language + " is not installed");
    }

    private static boolean isThere(String language) {
        return exitCode(List.of(LANGUAGES.get(language).get(0), "--version"), Map.of(), "") == 0;
    }

    /** @return -1 if the program cannot be started or does not end in time */
    private static int exitCode(List<String> words, Map<String, String> environment, String input) {
        try {
            Path body = Files.writeString(Files.createTempFile(Path.of("target"), "body", ".txt"), input);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectInput(body.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly().waitFor();
            Files.delete(body);
            return ended ? process.exitValue() : -1;
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
