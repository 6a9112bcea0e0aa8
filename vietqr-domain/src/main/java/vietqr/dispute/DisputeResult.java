package vietqr.dispute;

/** What became of somebody's wish to do something about a case. */
public sealed interface DisputeResult {
    record Done(Dispute dispute) implements DisputeResult {}

    /** Nothing has changed. */
    record Denied(Why why) implements DisputeResult {}

    /** Why nothing has changed. */
    enum Why {
        /** There is no such case, or it is none of this person's business. */
        NOT_FOUND,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** The case has changed since this person looked. */
        STALE,
        /** This cannot be done where the case stands. */
        WRONG_STATE,
        /** No reasons were given. */
        NO_GROUNDS,
        /** The amount is none, or more than is claimed. */
        AMOUNT,
        /** The amount is more than may still go back of the money. */
        MORE_THAN_LEFT,
        /** There is no such money on an account of this merchant. */
        NO_MONEY,
        /** As much has been said as is kept. */
        TOO_MUCH
    }
}
