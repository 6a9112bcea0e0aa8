package vietqr.receiving;

/** Where a change of a receiving account stands. */
public enum ChangeState {
    /** A second person has to agree. */
    ASKED,
    /** Agreed to; it happens once its time has come, unless an owner stops it. */
    COOLING,
    DONE,
    /** The second person did not agree, or whoever asked took it back. */
    REJECTED,
    /** Stopped before its time had come. */
    CANCELLED,
    /** When its time had come, the account was not linked any more. */
    FAILED;

    /** Whether it may still happen. */
    public boolean open() {
        return this == ASKED || this == COOLING;
    }
}
