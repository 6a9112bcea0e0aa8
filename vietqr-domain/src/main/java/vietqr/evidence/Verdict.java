package vietqr.evidence;

import java.util.List;
import java.util.Map;

/**
 * What came of verifying a pack.
 *
 * @param facts what the pack says of itself; empty if it could not be read
 * @param differences what is not as it should be; empty if all is
 * @param matches that the rules make on the day
 * @param byHand matches on record that people have made, or that were made of the statement
 */
public record Verdict(Map<String, String> facts, List<Difference> differences, long matches, long byHand) {
    /** @param what it is about: a file, or a match */
    public record Difference(Kind kind, String what) {}

    /** What is not as it should be. */
    public enum Kind {
        /** It is no pack, or none of a version known here. */
        NO_PACK,
        /** The list is not signed by the key. */
        SIGNATURE,
        /** A file that is listed is not there. */
        MISSING,
        /** A file is there that is not listed. */
        UNLISTED,
        /** A file is not what was listed. */
        ALTERED,
        /** The rules make something else of the inputs than the pack says. */
        OUTCOMES,
        /** The rules match this, and it is not on record. */
        NOT_ON_RECORD,
        /** This is on record, and the rules do not make it. */
        NOT_DERIVED,
        /** A sum is not that of its lines. */
        TOTALS,
        /** Something that needs two people was decided by one. */
        FOUR_EYES,
        /** Balances do not follow from one another, or a day has no statement, and nobody has accepted that. */
        BALANCES
    }

    public Verdict {
        differences = List.copyOf(differences);
    }

    public boolean sound() {
        return differences.isEmpty();
    }
}
