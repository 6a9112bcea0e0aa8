package vietqr.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The hash of one record.
 *
 * @param source the table it stands in
 * @param record its primary key
 */
record Entry(String source, long record, byte[] hash) {
    private static final String FORM = "vietqr-record-1";

    /**
     * Hashes the row a result set stands on.
     *
     * @param sealed which columns, in which order
     * @param read what the result set holds, from its column {@code first} on
     */
    static byte[] hash(Source sealed, Source read, ResultSet row, int first) throws SQLException {
        Digest digest = new Digest(FORM).text(sealed.table());
        for (String column : sealed.columns())
            digest.text(column).field(row.getBytes(first + read.columns().indexOf(column)));
        return digest.result();
    }
}
