package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.system.tool.Php;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The samples of docs/samples do what they say, in each language whose interpreter is on this machine. */
@ExtendWith(SharedGateway.class)
class SamplesIT {
    private static final Path SAMPLES =
            Path.of("..", "..", "docs", "samples").toAbsolutePath().normalize();

    private final Gateway gateway;

    SamplesIT(Gateway gateway) {
        this.gateway = gateway;
    }

    @ParameterizedTest
    @CsvSource({"sh, pay.sh, PAID", "node, pay.mjs, PAID", "python3, pay.py, PAID"})
    void aSampleFindsItsOrderPaid(String interpreter, String file, String word) throws Exception {
        assumeTrue(isHere(interpreter), interpreter + " is not on this machine");
        runs(word, interpreter, file);
    }

    @Test
    void theSampleInPhpFindsItsOrderPaid() throws Exception {
        Optional<List<String>> php = Php.command();
        assumeTrue(php.isPresent(), "there is no PHP, neither installed nor as a package");
        runs("PAID", Stream.concat(php.get().stream(), Stream.of("pay.php")).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"Pay.java, PAID", "VendingMachine.java, DISPENSED"})
    void aSampleInJavaRunsFromItsSource(String file, String word) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        runs(word, java, "-cp", System.getProperty("java.class.path"), file);
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private void runs(String word, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("sample", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(SAMPLES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put("VIETQR_URL", "http://127.0.0.1:" + gateway.launch().port());
        builder.environment().put("VIETQR_MQTT_HOST", "127.0.0.1");
        builder.environment().put("VIETQR_MQTT_PORT", Integer.toString(SharedGateway.MQTT_PORT));
        Process process = builder.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        List<String> lines = said.lines().toList();
        assertThat(lines).as(said).anyMatch(line -> line.startsWith("QR 000201"));
        assertThat(lines.stream().filter(line -> line.startsWith(word + " ")).toList())
                .as(said)
                .hasSize(1);
    }
}
