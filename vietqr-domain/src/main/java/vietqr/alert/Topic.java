package vietqr.alert;

/** What there is to tell; a channel chooses. */
public enum Topic {
    /** All that was asked for has come, or money by a reusable code. */
    PAID,
    /** Money has come, but some is missing. */
    UNDERPAID,
    /** More has come than was asked for. */
    OVERPAID,
    /** All has come, but too late. */
    PAID_LATE,
    /** Money has come for a request that was paid or withdrawn before. */
    DUPLICATE,
    /** Money has come, and nobody knows what for. */
    UNMATCHED,
    /** A refund waits for a second person. */
    REFUND_WAITING,
    /** A break's resolution, a correction, or the closing or opening of a day waits for a second person. */
    APPROVAL_WAITING,
    /** An endpoint fails again and again, or has recovered. */
    ENDPOINT_FAILING,
    /** An endpoint is told nothing any more. */
    ENDPOINT_DISABLED,
    /** Somebody has complained. */
    DISPUTE_FILED,
    /** The term of a complaint is about to run out, or has. */
    DISPUTE_DUE
}
