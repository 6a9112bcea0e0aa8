package vietqr.refund;

/** Where a refund stands. */
public enum RefundState {
    /** A second person must agree first. */
    AWAITING_APPROVAL,
    /** May be sent to the bank. */
    READY,
    /** The bank is being asked; or was, by a process that died. */
    SENDING,
    /** The bank did not say what has become of it; it will be asked. */
    UNKNOWN,
    /** The bank has sent the money. */
    SUCCEEDED,
    /** The bank will not do it. */
    REFUSED,
    /** The second person said no. */
    REJECTED;

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return this == SUCCEEDED || failed();
    }

    /** Whether its money has stayed where it was, for good. */
    public boolean failed() {
        return this == REFUSED || this == REJECTED;
    }

    /** Whether it is with the bank, or about to be, so that another of the same payment has to wait. */
    boolean running() {
        return this == READY || atBank();
    }

    boolean atBank() {
        return this == SENDING || this == UNKNOWN;
    }
}
