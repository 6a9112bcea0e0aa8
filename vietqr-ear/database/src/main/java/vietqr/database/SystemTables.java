package vietqr.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a new data directory: MariaDB's own tables, without any account a person could log in with.
 *
 * <p>It feeds the server the same statements that MariaDB's install script feeds it, so it needs no shell and does not
 * mind spaces in paths.
 */
final class SystemTables {

    private static final List<String> SCRIPTS = List.of(
            Installation.LANDMARK,
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");
    private static final long PATIENCE_SECONDS = 120;

    private final Installation installation;
    private final Home home;

    SystemTables(Installation installation, Home home) {
        this.installation = installation;
        this.home = home;
    }

    void createIfAbsent() throws IOException, InterruptedException {
        if (Files.exists(home.data())) {
            return;
        }
        Path unfinished = home.unfinishedData();
        Directories.delete(unfinished);
        Directories.createPrivate(unfinished);
        run(unfinished);
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ServerOptions.bootstrap(installation, data))
                .redirectErrorStream(true)
                .redirectOutput(home.log().toFile())
                .start();
        try {
            feed(process);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw failure(null);
            }
        } catch (IOException serverClosedItsInput) {
            throw failure(serverClosedItsInput);
        } finally {
            process.destroyForcibly();
        }
    }

    private void feed(Process process) throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            write(input, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (String script : SCRIPTS) {
                Files.copy(installation.share().resolve(script), input);
                write(input, "\n");
            }
            write(input, "DELETE FROM global_priv WHERE User='root';\nDELETE FROM proxies_priv;\n");
        }
    }

    private static void write(OutputStream input, String sql) throws IOException {
        input.write(sql.getBytes(StandardCharsets.US_ASCII));
    }

    private DatabaseFailure failure(Throwable cause) {
        return new DatabaseFailure("cannot create the database in " + home.data() + ServerLog.tail(home.log()), cause);
    }
}
