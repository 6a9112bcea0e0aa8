package vietqr.closing;

import java.util.List;

/**
 * One point of the checklist.
 *
 * @param detail numbers for people: how many stand in the way; empty if nothing does
 * @param accepted what would stand in the way, had two people not accepted it
 */
public record Check(Kind kind, boolean passed, String detail, List<Accepted> accepted) {
    /** What has to be true before a day is closed. */
    public enum Kind {
        /** The bank lists nothing more on the day. */
        DAY_OVER,
        /** A statement covers the day or two people have accepted that none does, and no file is being read. */
        FILES_IN,
        /** The balances follow from one another, or two people have accepted where they do not. */
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

    /**
     * A break of statements that two people have accepted, by the names of evidence.
     *
     * @param reason in the first one's own words
     */
    public record Accepted(long breakId, String askedBy, String decidedBy, String reason) {}

    public Check {
        accepted = List.copyOf(accepted);
    }

    static Check of(Kind kind, boolean passed, String detail) {
        return new Check(kind, passed, detail, List.of());
    }

    static Check counting(Kind kind, long inTheWay) {
        return of(kind, inTheWay == 0, inTheWay == 0 ? "" : Long.toString(inTheWay));
    }

    Check accepting(List<Accepted> those) {
        return new Check(kind, passed, detail, those);
    }
}
