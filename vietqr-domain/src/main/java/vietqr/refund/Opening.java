package vietqr.refund;

/** What is to be done about a {@link RefundCommand} after it was checked and written. */
sealed interface Opening {
    /** Nothing but to answer. */
    record Answered(RefundResult result) implements Opening {}

    /** The bank must be turned to; the caller holds the claim. */
    record Claimed(DueRefund due) implements Opening {}
}
