package vietqr.report;

import vietqr.kernel.Now;
import vietqr.testing.TestDatabase;

import java.util.Optional;

/** The files with each step in a transaction of its own, as the container does it. */
final class FilesInTransactions extends ExportFiles {
    private final TestDatabase database;
    private final Now now;

    FilesInTransactions(TestDatabase database, Now now) {
        this.database = database;
        this.now = now;
    }

    @Override
    int begin(long exportId) {
        return database.inTransaction(em -> new ExportFiles(em, now).begin(exportId));
    }

    @Override
    void write(long exportId, int attempt, int seq, byte[] content) {
        database.run(em -> new ExportFiles(em, now).write(exportId, attempt, seq, content));
    }

    @Override
    boolean finish(long exportId, int attempt, Written.Result result) {
        return database.inTransaction(em -> new ExportFiles(em, now).finish(exportId, attempt, result));
    }

    @Override
    void drop(long exportId) {
        database.run(em -> new ExportFiles(em, now).drop(exportId));
    }

    @Override
    public Optional<byte[]> piece(long exportId, int seq) {
        return database.inTransaction(em -> new ExportFiles(em, now).piece(exportId, seq));
    }

    @Override
    public int forget() {
        return database.inTransaction(em -> new ExportFiles(em, now).forget());
    }
}
