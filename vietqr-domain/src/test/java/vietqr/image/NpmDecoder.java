package vietqr.image;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The npm package {@code vietnam-qr-pay}, which others read codes with: installed below {@code target} exactly as our lock
 * file says, and run by node. Where that cannot be had the test is skipped with the reason; in CI ({@code CI=true}) it fails.
 */
final class NpmDecoder {
    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "npm-decoder").toAbsolutePath();
    private static final String LOCK = "package-lock.json";
    private static final long PATIENCE_SECONDS = 120;

    private NpmDecoder() {}

    /** What it found in each text, in the same order. */
    static List<JsonObject> read(List<String> texts) {
        try {
            install();
            JsonArrayBuilder input = Json.createArrayBuilder();
            texts.forEach(input::add);
            Files.writeString(HOME.resolve("codes.json"), input.build().toString());
            try (JsonReader answer = Json.createReader(new StringReader(run("node", "decode.js", "codes.json")))) {
                JsonArray found = answer.readArray();
                return found.getValuesAs(JsonObject.class);
            }
        } catch (IOException broken) {
            throw unavailable(broken.getMessage());
        }
    }

    private static void install() throws IOException {
        boolean same = Files.isDirectory(HOME.resolve("node_modules"))
                && Files.mismatch(SOURCES.resolve(LOCK), HOME.resolve(LOCK)) < 0;
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", LOCK, "decode.js"))
            Files.write(HOME.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        if (!same) run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    }

    private static String run(String... command) throws IOException {
        Path errors = HOME.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IOException("it did not end");
            if (process.exitValue() != 0)
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(errors));
            return output;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static RuntimeException unavailable(String why) {
        String words =
                "Reading our codes with the npm package vietnam-qr-pay needs node and npm (Node.js 20 or later) on the"
                        + " PATH, and the package registry or npm's cache: " + why;
        if ("true".equalsIgnoreCase(System.getenv("CI"))) throw new AssertionError(words);
        return new TestAbortedException(words);
    }
}
