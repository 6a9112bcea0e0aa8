package vietqr.dispute;

/** Why a complaint was not taken. */
public enum FilingFault {
    /** The amount is none, or more than can be paid. */
    AMOUNT,
    /** Nothing was said, or too much. */
    STORY,
    /** It is about a day that is still to come. */
    DAY,
    REFERENCE,
    /** Nobody could be reached, or not in this way. */
    CONTACT,
    /** There is no such payment, movement or break, or it is none of this person's business. */
    NOT_FOUND,
    /** This person may not. */
    NOT_ALLOWED,
    /** The days within which a complaint is taken are over. */
    TOO_LATE,
    /** There are too many about this payment already. */
    TOO_MANY
}
