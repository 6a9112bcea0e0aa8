package vietqr.webhook;

/** What a partner's own error code means for us (wire reference, section 7.3). */
public enum ErrorGroup {
    /** R: try again. */
    RETRY,
    /** S: taken. */
    SUCCESS,
    /** F: refused for good. */
    FAILED,
    /** W: understood, and not decided yet; not tried again. */
    WAITING
}
