package vietqr.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file on its way out, row by row. It keeps no row it has been given. */
interface Sheet extends Closeable {
    /**
     * @param values one for each column: a {@code String}, {@code Long}, {@code Instant} or {@code LocalDate}, or null for an
     *     empty cell
     */
    void row(List<Object> values) throws IOException;

    /** Writes what stands at the end; without it the file is not complete. */
    void finish(Totals totals) throws IOException;

    /** Lets go of whatever the file needed; the stream stays open. */
    @Override
    void close() throws IOException;
}
