package vietqr.airing;

/** The kinds of frames, by their numbers on the wire (wire reference, section 10). */
public enum Notification {
    /** Money has come or gone. */
    N05,
    /** A code is not to be shown any more. */
    N12,
    /** A box is bound to a terminal. */
    N16,
    /** A box is to show this code. */
    N17,
    /** An account is linked to a web shop. */
    N22
}
