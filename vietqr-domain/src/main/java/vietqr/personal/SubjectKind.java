package vietqr.personal;

/** By what a person is known. */
public enum SubjectKind {
    /** Of somebody who signs in, or who complained. */
    EMAIL,
    /** As banks or statements write it. */
    NAME,
    /** Of a bank account they pay from. */
    ACCOUNT,
    PHONE
}
