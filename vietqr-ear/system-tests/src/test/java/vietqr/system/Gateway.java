package vietqr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A gateway in a process of its own, started from the image as an operator would start it. */
public final class Gateway implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(150);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final int TAIL_LINES = 80;

    private final Launch launch;
    private final Process process;

    private Gateway(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts the process and does not wait for it. */
    static Gateway begin(Launch launch) {
        try {
            Files.createDirectories(launch.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx768m",
                            "-jar",
                            Path.of(System.getProperty("vietqr.image"))
                                    .resolve("vietqr.jar")
                                    .normalize()
                                    .toString())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("VIETQR_"));
            environment.putAll(launch.settings());
            return new Gateway(launch, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the gateway and returns when it is ready. */
    public static Gateway start(Launch launch) {
        Gateway gateway = begin(launch);
        try {
            return gateway.awaitReady();
        } catch (AssertionError notReady) {
            gateway.close();
            throw notReady;
        }
    }

    Gateway awaitReady() {
        boolean settled = Until.within(START_PATIENCE, () -> ready() || !process.isAlive());
        if (settled && process.isAlive()) return this;
        String what = settled ? "ended with exit code " + process.exitValue() : "is not ready within " + START_PATIENCE;
        throw new AssertionError("gateway " + launch.name() + " " + what + ". The end of its log:\n" + tail());
    }

    boolean ready() {
        try {
            return http().get("/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public Launch launch() {
        return launch;
    }

    Http http() {
        return new Http(URI.create("http://127.0.0.1:" + launch.port()));
    }

    public Database database() {
        return Database.embeddedIn(launch.data());
    }

    String log() {
        try {
            return Files.readString(launch.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** Asks the process to end, as an operator or a supervisor does (SIGTERM), and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Asks the process to end and returns its exit code. */
    int stop() {
        terminate();
        return awaitExit();
    }

    /** The exit code of a process that ends by itself or was told to. */
    int awaitExit() {
        try {
            if (process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("gateway " + launch.name() + " does not end. The end of its log:\n" + tail());
    }

    /** The machine's way to end a process (SIGKILL): nothing is tidied up, the embedded database lives on alone. */
    void kill() {
        process.destroyForcibly();
    }

    /** Like a power cut: gateway and database are gone from one moment to the next. */
    void killWithDatabase() {
        List<ProcessHandle> servers = Database.server(launch.data()).toList();
        process.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle server : servers) server.onExit().join();
        awaitExit();
    }

    /** Leaves nothing behind but the log, whatever state the gateway is in. */
    @Override
    public void close() {
        terminate();
        if (!Until.within(STOP_PATIENCE, () -> !process.isAlive())) kill();
        Database.server(launch.data()).forEach(ProcessHandle::destroyForcibly);
        Until.within(
                STOP_PATIENCE, () -> Database.server(launch.data()).findAny().isEmpty());
        Tree.delete(launch.data());
    }
}
