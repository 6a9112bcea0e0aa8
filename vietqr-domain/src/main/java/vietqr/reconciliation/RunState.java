package vietqr.reconciliation;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    /** It did not come to its end. What it had matched holds; the next run does the rest. */
    FAILED
}
