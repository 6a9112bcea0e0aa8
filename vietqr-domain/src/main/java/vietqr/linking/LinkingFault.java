package vietqr.linking;

/** Why something was not done. */
public enum LinkingFault {
    /** There is no such case or merchant in sight, or it is not this person's to do. */
    NOT_FOUND,
    BANK,
    /** 4 to 19 letters and digits. */
    NUMBER,
    HOLDER,
    CONSENT,
    /** Its time is over: somebody has to agree again first. */
    CONSENT_ENDED,
    /** Another merchant has this account. */
    TAKEN,
    /** The merchant has a case about it that is not over. */
    OPEN_ALREADY,
    /** Not from the state it is in. */
    STATE,
    /** A review needs a document. */
    NO_PAPER,
    /** A reviewer says what they have looked at. */
    NO_WORDS,
    EMPTY,
    TOO_LARGE,
    /** Neither PDF, PNG, JPEG, Office Open XML nor text. */
    OTHER_TYPE,
    TOO_MANY,
    INFECTED,
    NOT_SCANNED
}
