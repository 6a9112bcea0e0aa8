package vietqr.personal;

/** Why something was not done. */
public enum PersonalFault {
    /** There is no such case, or it is not this person's to do. */
    NOT_FOUND,
    /** At least five characters, and an e-mail address has an at sign. */
    SUBJECT,
    NO_REASON,
    /** Somebody has said that they are not to be erased for now. */
    HELD,
    /** They work for a merchant or run the gateway: that ends first. */
    WORKS,
    /** A complaint of theirs is not over. */
    COMPLAINS,
    /** Whoever asked is not the second person. */
    SAME_PERSON,
    /** Not from the state it is in. */
    STATE
}
