package vietqr.audit;

/** What was done. */
public enum Deed {
    MADE,
    CHANGED,
    REMOVED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    REVOKED,
    PROVED_AGAIN,
    PASSWORD_CHANGED,
    RESET_ASKED,
    PASSWORD_RESET,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    CODES_DRAWN,
    CODE_USED,
    ACCEPTED,
    SENT_AGAIN,
    /** What had come in was read once more. */
    READ_AGAIN,
    CANCELLED,
    SECRET_CHANGED,
    /** A timer that runs by itself was wanted now. */
    RUN_NOW,
    EXPORTED,
    /** Shown unmasked. */
    REVEALED
}
