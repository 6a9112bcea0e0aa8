package vietqr.dispute;

/** What somebody complains about. */
public enum DisputeReason {
    /** The money has left the payer, and the shop says that it has not come. */
    NOT_RECEIVED,
    PAID_TWICE,
    WRONG_AMOUNT,
    /** It went to somebody for whom it was not meant. */
    WRONG_RECEIVER,
    /** Paid, and nothing was handed over. */
    NOT_DELIVERED,
    /** It was promised back and has not come. */
    NOT_REFUNDED,
    /** The payer says not to have made the payment. */
    NOT_AUTHORISED,
    OTHER
}
