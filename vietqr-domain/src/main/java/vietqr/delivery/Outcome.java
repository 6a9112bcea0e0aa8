package vietqr.delivery;

/** What one attempt means for the delivery. */
public enum Outcome {
    /** Taken. */
    DELIVERED,
    /** Understood, and not wanted. */
    REFUSED,
    /** Understood; the receiver decides later and is not asked again. */
    WAITING,
    /** Not there yet. */
    RETRY
}
