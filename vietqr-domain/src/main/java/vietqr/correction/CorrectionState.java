package vietqr.correction;

/** Where a correction stands. */
public enum CorrectionState {
    WAITING,
    DONE,
    REJECTED
}
