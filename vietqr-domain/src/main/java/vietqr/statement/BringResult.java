package vietqr.statement;

import vietqr.bankfile.Finding;

/** What became of a file that somebody brought. */
public sealed interface BringResult {
    /**
     * It is kept.
     *
     * @param known whether it was here before, with the same bytes; then nothing is read twice
     */
    record Brought(StatementFile file, boolean known) implements BringResult {}

    /** It was not taken. */
    record TurnedAway(Finding why) implements BringResult {}
}
