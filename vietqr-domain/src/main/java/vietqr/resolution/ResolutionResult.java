package vietqr.resolution;

/** What became of somebody's wish to settle a break, or to decide about that. */
public sealed interface ResolutionResult {
    /** It is done, or waits for a second person, or is rejected as was wanted. */
    record Taken(Resolution resolution) implements ResolutionResult {}

    /** Nothing has changed. */
    record Denied(Why why) implements ResolutionResult {}

    /** Why nothing has changed. */
    enum Why {
        /** There is no such break, or it is none of this person's business. */
        NOT_FOUND,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** No reason was given. */
        NO_REASON,
        /** The break has changed since this person looked. */
        STALE,
        /** It is settled already, or has healed. */
        NOT_OPEN,
        /** This cannot be done about a break of this kind. */
        UNFIT,
        /** Somebody has asked for something already; a second person has to decide first. */
        ALREADY_ASKED,
        /** The other side is missing, is no movement or entry of this account and direction, or is too much. */
        NO_PARTNER,
        /** One of them belongs to another match. */
        ALREADY_MATCHED,
        /** The sums are not equal. */
        SUMS_DIFFER,
        /** It is more than may be written off. */
        OVER_LIMIT,
        /** The movement belongs to no request. */
        NOT_MATCHED,
        /** Some of the movement's money was given back. */
        REFUNDED,
        /** Whoever is to look after it keeps no books of this merchant. */
        NO_OWNER,
        /** The day is closed; it has to be opened again first. */
        DAY_CLOSED,
        /** This person asked; it takes another one. */
        SAME_PERSON,
        /** Somebody was quicker. */
        ALREADY_DECIDED
    }
}
