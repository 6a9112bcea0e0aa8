package vietqr.report;

import vietqr.kernel.Now;
import vietqr.settings.Settings;
import vietqr.testing.TestDatabase;

import java.util.Optional;

/** The files with each step in a transaction of its own, as the container does it. */
final class FilesInTransactions extends ExportFiles {
    private static final Settings SETTINGS =
            Settings.read(property -> property.equals("vietqr.exports.kept.days") ? "45" : null);

    private final TestDatabase database;
    private final Now now;

    FilesInTransactions(TestDatabase database, Now now) {
        this.database = database;
        this.now = now;
    }

    @Override
    int begin(long exportId) {
        return database.inTransaction(em -> new ExportFiles(em, SETTINGS, now).begin(exportId));
    }

    @Override
    void write(long exportId, int attempt, int seq, byte[] content) {
        database.run(em -> new ExportFiles(em, SETTINGS, now).write(exportId, attempt, seq, content));
    }

    @Override
    boolean finish(long exportId, int attempt, Written.Result result) {
        return database.inTransaction(em -> new ExportFiles(em, SETTINGS, now).finish(exportId, attempt, result));
    }

    @Override
    void drop(long exportId) {
        database.run(em -> new ExportFiles(em, SETTINGS, now).drop(exportId));
    }

    @Override
    public Optional<byte[]> piece(long exportId, int seq) {
        return database.inTransaction(em -> new ExportFiles(em, SETTINGS, now).piece(exportId, seq));
    }

    @Override
    public int forget() {
        return database.inTransaction(em -> new ExportFiles(em, SETTINGS, now).forget());
    }
}
