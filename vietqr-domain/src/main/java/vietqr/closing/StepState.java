package vietqr.closing;

/** Where it stands that somebody wants a day closed or opened. */
public enum StepState {
    /** For a second person. */
    WAITING,
    DONE,
    REJECTED
}
