package vietqr.payment;

/** What an event meant for a request: the reason of a change, as it stands on the timeline. */
public enum Effect {
    /** One movement brought the exact amount in time. */
    EXACT,
    /** A movement brought less than is still missing. */
    PART,
    /** A movement brought exactly what was still missing, in time. */
    COMPLETING,
    /** With this movement more has come than was asked for. */
    OVER,
    /** What was missing came, but after the last moment. */
    LATE,
    /** Money came for a request that had all it asked for. */
    DUPLICATE,
    /** Money came for a request after it was withdrawn. */
    AFTER_CANCEL,
    /** The last moment passed without money. */
    EXPIRED,
    /** The merchant withdrew the request. */
    CANCELLED,
    /** Money was given back. */
    REFUNDED,
    /** Money that had been put down to the request was taken back: it was not for it. */
    REVERSED,
    /** The event comes too late or too early to mean anything. */
    NOTHING
}
