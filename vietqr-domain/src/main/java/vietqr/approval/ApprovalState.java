package vietqr.approval;

/** Where a question stands. */
public enum ApprovalState {
    WAITING,
    APPROVED,
    REJECTED,
    /** Whoever asked has taken it back. */
    WITHDRAWN
}
