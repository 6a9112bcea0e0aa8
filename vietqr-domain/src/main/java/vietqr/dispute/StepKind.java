package vietqr.dispute;

/** What can happen to a case. */
public enum StepKind {
    FILED,
    /** Somebody looks after it from now on, or nobody does. */
    ASSIGNED,
    /** Somebody has said something. */
    SAID,
    EVIDENCE,
    /** The money that it is about was found. */
    MONEY_FOUND,
    UPHELD,
    NO_FAULT,
    REJECTED,
    SETTLED,
    WITHDRAWN,
    REFUND_ASKED,
    /** The refund was turned down, by the bank, by a second person or before it was written. */
    REFUND_FAILED,
    REFUNDED,
    /** A term is about to run out. */
    DUE_SOON,
    OVERDUE,
    /** The break that it came from was settled with it, or could not be. */
    BREAK_SETTLED,
    BREAK_LEFT
}
