package vietqr.correction;

/** Where a correction stands. */
public enum CorrectionState {
    WAITING,
    DONE,
    REJECTED,
    /** Taken back by whoever asked, before anybody had decided. */
    WITHDRAWN
}
