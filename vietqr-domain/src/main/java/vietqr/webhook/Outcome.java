package vietqr.webhook;

/** What one attempt means for the delivery. */
public enum Outcome {
    DELIVERED,
    REFUSED,
    RETRY
}
