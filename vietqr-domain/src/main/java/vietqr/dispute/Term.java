package vietqr.dispute;

/** What has to be done by a day. */
public enum Term {
    /** To say who is right. */
    ANSWER,
    /** To give the money back. */
    COMPENSATION,
    /** To say what happens although nobody is at fault. */
    PLAN
}
