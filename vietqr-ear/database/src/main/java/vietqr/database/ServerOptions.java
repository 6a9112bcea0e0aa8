package vietqr.database;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of mariadbd: what every start has in common, and why it differs from MariaDB's defaults. */
final class ServerOptions {

    private static final long MIB = 1024L * 1024;
    private static final long SMALLEST_POOL_MIB = 128;
    private static final long LARGEST_POOL_MIB = 2048;
    private static final int MOST_CONNECTIONS = 200;

    private ServerOptions() {}

    /** To make the system tables from statements on standard input. */
    static List<String> bootstrap(Installation installation, Path data) {
        List<String> command = common(installation, data);
        command.addAll(List.of(
                "--bootstrap",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K",
                "--innodb-buffer-pool-size=32M"));
        return command;
    }

    /** To serve. */
    static List<String> serve(Installation installation, Home home, int port, Path initFile) {
        List<String> command = common(installation, home.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=" + Account.HOST,
                "--skip-name-resolve",
                // An empty name: no socket file, whose path would have to be short.
                "--socket=",
                // Loopback only; certificates made at each start cost seconds.
                "--skip-ssl",
                "--pid-file=" + home.pidFile(),
                "--tmpdir=" + home.temporary(),
                "--init-file=" + initFile,
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED",
                // A commit that was answered is on the disk.
                "--innodb-flush-log-at-trx-commit=1",
                // The default of 50 s outlives every patience of a caller.
                "--innodb-lock-wait-timeout=10",
                "--innodb-buffer-pool-size=" + bufferPoolMib() + "M",
                "--max-connections=" + MOST_CONNECTIONS,
                "--max-allowed-packet=64M",
                "--local-infile=0"));
        return command;
    }

    private static List<String> common(Installation installation, Path data) {
        List<String> command = new ArrayList<>(List.of(
                installation.server().toString(),
                "--no-defaults",
                "--basedir=" + installation.root(),
                dataArgument(data),
                "--lc-messages-dir=" + installation.share(),
                "--character-sets-dir=" + installation.share().resolve("charsets")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** The argument that tells which data a server works on; orphans are recognised by it. */
    static String dataArgument(Path data) {
        return "--datadir=" + data;
    }

    /** An eighth of the memory of the machine or container, within bounds. */
    private static long bufferPoolMib() {
        long memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return Math.max(SMALLEST_POOL_MIB, Math.min(LARGEST_POOL_MIB, memory / 8 / MIB));
    }
}
