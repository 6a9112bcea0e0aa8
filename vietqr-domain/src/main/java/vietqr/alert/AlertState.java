package vietqr.alert;

/** What has become of an alert. */
public enum AlertState {
    /** To be sent. */
    OWED,
    SENT,
    /** The other side would not have it. */
    REFUSED,
    /** Tried often enough. */
    GIVEN_UP,
    /** The channel was switched off before it was sent. */
    DROPPED
}
