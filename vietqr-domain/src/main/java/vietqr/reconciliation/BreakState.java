package vietqr.reconciliation;

/** Where a break stands. */
public enum BreakState {
    /** Somebody has to look. */
    OPEN,
    /** Within the time in which it usually explains itself; nobody has to look yet. */
    EXPECTED,
    /** A person has settled it, or a rule they agreed to. */
    RESOLVED,
    /** A later statement or message has explained it. */
    HEALED;

    /** Whether it still stands. */
    public boolean standing() {
        return this == OPEN || this == EXPECTED;
    }
}
