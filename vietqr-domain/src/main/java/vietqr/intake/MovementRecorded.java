package vietqr.intake;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A movement on one of our accounts has been recorded, for the first and only time. Fired in that transaction, after
 * matching.
 *
 * @param requestId the request it pays, if any
 * @param repayment what it gives back, if it is a debit that we had asked the bank for
 */
public record MovementRecorded(
        Movement movement, long accountId, OptionalLong requestId, Optional<Repayment> repayment) {

    /** The request it is about, because it pays it or gives its money back. */
    public OptionalLong aboutRequest() {
        return repayment.map(Repayment::requestId).orElse(requestId);
    }
}
