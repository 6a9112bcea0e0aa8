package vietqr.matching;

/** Why money with a request's code is not for it. */
public enum Objection {
    OTHER_ACCOUNT,
    OTHER_DIRECTION,
    /** Of a reusable code with a fixed amount. */
    OTHER_AMOUNT
}
