package vietqr.web.approvals;

/** Which questions a person looks at. */
public enum Which {
    /** Those that wait for this person. */
    MINE,
    /** Those that this person has asked. */
    ASKED,
    /** All that wait. */
    ALL
}
