package vietqr.webhook;

/** Why an endpoint is told nothing. */
public enum DisabledReason {
    /** Somebody wanted it. */
    BY_HAND,
    /** It answered 410: gone for good. */
    GONE,
    /** It has failed for days without a success. */
    FAILING
}
