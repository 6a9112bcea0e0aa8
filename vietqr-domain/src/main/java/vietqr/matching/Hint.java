package vietqr.matching;

/** Why a movement may have been meant for a request although that is not certain. */
public enum Hint {
    /** The text holds the codes of several requests. */
    SEVERAL_CODES,
    /** One character of the code is wrong, and it is not certain which request was meant, or what the money is. */
    MISTYPED_CODE,
    /** The code was cut off, the amount is right. */
    CUT_CODE,
    /** The merchant's own order id is there, the amount is right; the id is too short, used twice or contradicted. */
    ORDER_ID
}
