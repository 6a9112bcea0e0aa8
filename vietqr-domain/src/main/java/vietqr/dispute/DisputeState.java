package vietqr.dispute;

/** Where a case stands. */
public enum DisputeState {
    /** Nobody has begun to look into it. */
    RECEIVED,
    /** Somebody looks into it. */
    REVIEWING,
    /** The complaint is right; money is to go back. */
    UPHELD,
    /** Neither side is at fault; there must be a plan. */
    NO_FAULT,
    /** The money has gone back, or people have agreed otherwise. */
    SETTLED,
    /** The complaint is not right, for reasons that were given. */
    REJECTED,
    /** Whoever complained has taken it back. */
    WITHDRAWN;

    /** Whether something has still to be done. */
    public boolean standing() {
        return this == RECEIVED || this == REVIEWING || this == UPHELD || this == NO_FAULT;
    }

    /** Whether nobody has said yet who is right. */
    boolean undecided() {
        return this == RECEIVED || this == REVIEWING;
    }
}
