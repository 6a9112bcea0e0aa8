package vietqr.closing;

/** Where a day stands. */
public enum CloseState {
    /** Nobody has signed. */
    OPEN,
    /** One person has; it waits for a second. */
    PREPARED,
    CLOSED,
    /** It was closed, and two people opened it again. */
    REOPENED
}
