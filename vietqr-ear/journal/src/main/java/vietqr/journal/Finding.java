package vietqr.journal;

/**
 * What is not as it was sealed.
 *
 * @param table the table of the record, or {@code journal_segment}
 * @param id primary key of the record, or number of the segment
 */
public record Finding(Kind kind, String table, long id) {
    private static final String SEGMENT = "journal_segment";

    /** The ways in which a journal can be broken. */
    public enum Kind {
        /** The record says something else than when it was sealed. */
        CHANGED,
        /** The record was sealed and is gone. */
        MISSING,
        /** The record is older than what was sealed around it, and was not there then. */
        ADDED_LATER,
        /** The segment, or the list of hashes in it, is not what its hash was made of. */
        SEGMENT_CHANGED,
        /** The segment is gone, or does not follow from the one before. */
        CHAIN_BROKEN,
        /** The segment is not the one that was written down elsewhere. */
        NOT_AS_EXPECTED
    }

    static Finding segment(Kind kind, long number) {
        return new Finding(kind, SEGMENT, number);
    }
}
