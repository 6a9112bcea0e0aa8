package vietqr.device;

/** Why a machine is not connected. */
public enum Away {
    /** It said goodbye. */
    LEFT,
    /** The connection broke. */
    BROKEN,
    /** It was silent for too long. */
    SILENT,
    /** It was sent away: its login was replaced or taken, or it did what it may not. */
    SENT_AWAY,
    /** Whoever held the connection has not been heard of since. */
    UNKNOWN
}
