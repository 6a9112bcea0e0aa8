package vietqr.system.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody else's broker with users and rules, that can be stopped and started again; it keeps what it has for whoever comes back. */
public final class Mosquitto implements AutoCloseable {
    private static final String[] PACKAGES = {"mosquitto", "libcjson1", "libdlt2", "libwrap0"};
    private static final String UNPACKED = "usr/sbin/mosquitto";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUND_MILLIS = 100;

    private final Path home;
    private final Program program;
    private final int port;
    private Process process;

    private Mosquitto(Path home, Program program, int port) {
        this.home = home;
        this.program = program;
        this.port = port;
    }

    /** The one that is installed, else Debian's taken apart; empty if there is none. */
    public static Optional<Program> program() {
        Optional<Path> installed = Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (installed.isPresent()) return installed.map(Program::installed);
        Path directory = Path.of("target", "mosquitto").toAbsolutePath();
        if (!Files.isExecutable(directory.resolve(UNPACKED))) Debian.unpack(directory, PACKAGES);
        return Optional.of(directory)
                .filter(there -> Files.isExecutable(there.resolve(UNPACKED)))
                .map(there -> Program.unpacked(there, UNPACKED))
                .filter(program -> program.says("mosquitto version", "-h"));
    }

    /**
     * @param users names and passwords
     * @param rules of its file of access rights
     */
    public static Mosquitto start(Program program, int port, Map<String, String> users, String rules) {
        try {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mosquitto");
            StringBuilder passwords = new StringBuilder();
            users.forEach((name, password) ->
                    passwords.append(name).append(':').append(password).append('\n'));
            Path passwordFile = Files.writeString(home.resolve("passwords"), passwords);
            Program tool = program.beside("../bin/mosquitto_passwd");
            Command.Result hashed = new Command(tool.command("-U", passwordFile.toString())).run(PATIENCE, Map.of());
            if (hashed.exitCode() != 0) throw new IllegalStateException(hashed.output());
            Files.writeString(home.resolve("rules"), rules);
            String user = Command.asRoot() ? "user root\n" : "";
            Files.writeString(
                    home.resolve("mosquitto.conf"),
                    user + "listener " + port + " 127.0.0.1\nallow_anonymous false\npassword_file " + passwordFile
                            + "\nacl_file " + home.resolve("rules") + "\npersistence true\npersistence_location "
                            + home + "/\nmax_packet_size 16384\n");
            Mosquitto broker = new Mosquitto(home, program, port);
            broker.resume();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again where it stopped. */
    public void resume() {
        try {
            process = new ProcessBuilder(
                            program.command("-c", home.resolve("mosquitto.conf").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                    .start();
            awaitOpen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitOpen() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (System.nanoTime() > end || !process.isAlive())
                throw new IllegalStateException(Files.readString(home.resolve("log")));
            try {
                process.waitFor(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isOpen() {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), ROUND_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** In order: what it keeps is written down. */
    public void pause() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pause();
    }
}
