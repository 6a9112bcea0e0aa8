package vietqr.correction;

/** What became of somebody's wish to correct something, or to decide about that. */
public sealed interface CorrectionResult {
    /** @param state done, or waiting for a second person, or rejected as was wanted */
    record Taken(Correction correction, CorrectionState state) implements CorrectionResult {}

    /** Nothing has changed. */
    record Denied(Why why) implements CorrectionResult {}

    /** Why nothing has changed. */
    enum Why {
        /** There is no such thing, or it is none of this person's business. */
        NOT_FOUND,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** No reason was given. */
        NO_REASON,
        /** The movement belongs to a request already. */
        ALREADY_MATCHED,
        /** The movement does not belong to that request any more. */
        NOT_MATCHED,
        /** Some of the movement's money was given back, or is about to be: that stays with the request it was paid for. */
        REFUNDED,
        /** The request is for money that goes the other way. */
        OTHER_DIRECTION,
        /** The request is a reusable code with another amount. */
        OTHER_AMOUNT,
        /** A correction of this movement waits for a second person already. */
        ALREADY_ASKED,
        /** This person asked; it takes another one. */
        SAME_PERSON,
        /** Somebody was quicker. */
        ALREADY_DECIDED
    }
}
