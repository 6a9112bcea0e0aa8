package vietqr.refund;

import java.util.OptionalLong;

/** What is to be done about a {@link RefundCommand} after it was checked and written. */
sealed interface Opening {
    /** @param refundId what the answer is about; empty if nothing was written */
    record Answered(RefundResult result, OptionalLong refundId) implements Opening {
        static Answered about(Refund refund) {
            return new Answered(refund.answer(), OptionalLong.of(refund.id()));
        }
    }

    /** The bank must be turned to; the caller holds the claim. */
    record Claimed(DueRefund due) implements Opening {}
}
