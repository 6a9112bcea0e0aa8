package vietqr.closing;

/** What two people do to a day. */
public enum StepKind {
    CLOSE,
    REOPEN
}
