package vietqr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The npm package {@code vietnam-qr-pay}, installed below {@code target} in the version of our lock file and run by node. */
final class NpmPackage {
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;

    private NpmPackage(Path home) {
        this.home = home;
    }

    /** @param sources directory with the script and the lock file */
    static NpmPackage install(Path sources, Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        for (String file : new String[] {"package.json", "package-lock.json", "codec.js"})
            Files.write(home.resolve(file), Files.readAllBytes(sources.resolve(file)));
        Files.writeString(home.resolve("transfers.json"), Transfer.json());
        NpmPackage npm = new NpmPackage(home);
        npm.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        return npm;
    }

    /** Nanoseconds per transfer, to text and back, after its own warm-up. */
    double nanos() throws IOException, InterruptedException {
        return Double.parseDouble(run("node", "codec.js", "transfers.json").strip());
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " did not end");
        }
        if (process.exitValue() != 0)
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
        return output;
    }

    private Process start(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IOException(
                    "the comparison with the npm package needs " + command[0]
                            + " on the PATH: install Node.js 20 or later, or leave it out with -Dbench=picture,http",
                    missing);
        }
    }
}
