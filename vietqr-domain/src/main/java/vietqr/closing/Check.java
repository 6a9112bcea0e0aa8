package vietqr.closing;

/**
 * One point of the checklist.
 *
 * @param detail numbers for people: how many stand in the way; empty if nothing does
 */
public record Check(Kind kind, boolean passed, String detail) {
    /** What has to be true before a day is closed. */
    public enum Kind {
        /** The bank lists nothing more on the day. */
        DAY_OVER,
        /** A statement covers the day, and no file is being read. */
        FILES_IN,
        /** The balances follow from one another. */
        CHAIN_OK,
        /** Everything that is there has been compared. */
        COMPARED,
        /** No break stands that is about more than the limit. */
        NO_BREAKS,
        /** Nothing about its breaks waits for a second person. */
        NOTHING_WAITS,
        /** The rules make of the inputs what is on record. */
        DERIVES
    }

    static Check counting(Kind kind, long inTheWay) {
        return new Check(kind, inTheWay == 0, inTheWay == 0 ? "" : Long.toString(inTheWay));
    }
}
