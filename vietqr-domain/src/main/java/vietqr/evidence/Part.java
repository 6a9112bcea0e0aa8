package vietqr.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The files of a pack. */
public enum Part {
    /** The rules in the version that held, as they are kept. */
    RULES("rules.json"),
    /** The bank's files: names, hashes, periods and balances. */
    STATEMENTS("statements.csv"),
    /** Entries that the rules had to match: a line of {@code Item} each. */
    ENTRIES("entries.txt"),
    /** Movements that the rules had to match. */
    MOVEMENTS("movements.txt"),
    /** Entries that were matched otherwise: by people, from the statement, or with another day. */
    MATCHED_ENTRIES("entries-matched.txt"),
    MATCHED_MOVEMENTS("movements-matched.txt"),
    /** What the rules make of it: a line of {@code Outcome} each. */
    OUTCOMES("outcomes.txt"),
    /** What the gateway has on record as belonging together, why, and by whom. */
    MATCHES("matches.csv"),
    BREAKS("breaks.csv"),
    /** What people decided, with names, times and reasons. */
    DECISIONS("decisions.csv"),
    /** What was checked before the day was closed. */
    CHECKLIST("checklist.csv"),
    /** Notices, entries and deliveries of the day beside one another. */
    COMPLETENESS("completeness.csv"),
    TOTALS("totals.csv");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    static Optional<Part> of(String file) {
        return Arrays.stream(values()).filter(part -> part.file.equals(file)).findFirst();
    }
}
