package vietqr.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that a killed gateway left behind on the same data. Call it only while holding the {@link Home}: otherwise
 * the server found may belong to a gateway that is alive.
 */
final class Orphans {

    private static final long POLITE_SECONDS = 60;
    private static final long FORCED_SECONDS = 10;

    private final List<String> dataArguments;
    private final Path pidFile;

    Orphans(Home home) {
        this.dataArguments =
                List.of(ServerOptions.dataArgument(home.data()), ServerOptions.dataArgument(home.unfinishedData()));
        this.pidFile = home.pidFile();
    }

    /** Stops every orphan and waits until it is gone. */
    void stop() throws IOException, InterruptedException {
        for (ProcessHandle orphan : find()) {
            orphan.destroy();
            if (!gone(orphan, POLITE_SECONDS)) {
                orphan.destroyForcibly();
                if (!gone(orphan, FORCED_SECONDS)) {
                    throw new DatabaseFailure("an old database process does not end: pid " + orphan.pid());
                }
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /**
     * Looked for by command line, which cannot be mistaken. A system that does not tell command lines of processes
     * (Windows) is asked for the process of the pid file, if that is a MariaDB at all.
     */
    List<ProcessHandle> find() throws IOException {
        Optional<Long> noted = notedPid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(this::worksOnOurData)
                        .orElseGet(
                                () -> noted.filter(pid -> pid == process.pid()).isPresent() && isServer(process)))
                .toList();
    }

    private boolean worksOnOurData(String[] arguments) {
        return !Collections.disjoint(Arrays.asList(arguments), dataArguments);
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("mariadbd") || name.equals("mysqld.exe"))
                .isPresent();
    }

    private Optional<Long> notedPid() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(pidFile).strip())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static boolean gone(ProcessHandle process, long seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
