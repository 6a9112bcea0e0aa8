package vietqr.intake;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A movement on one of our accounts has been recorded, for the first and only time. Fired in that transaction, after
 * matching.
 *
 * @param requestId the request it pays as the public API understands it: exactly, in time, for the first time
 * @param repayment what it gives back, if it is a debit that we had asked the bank for
 * @param match the request it belongs to in any way, and why
 */
public record MovementRecorded(
        Movement movement,
        long accountId,
        OptionalLong requestId,
        Optional<Repayment> repayment,
        Optional<Match> match) {

    /** A movement that belongs to no request beyond what the public API is told. */
    public MovementRecorded(Movement movement, long accountId, OptionalLong requestId, Optional<Repayment> repayment) {
        this(movement, accountId, requestId, repayment, Optional.empty());
    }

    static MovementRecorded repaid(Movement debit, long accountId, Repayment repayment) {
        return new MovementRecorded(debit, accountId, OptionalLong.empty(), Optional.of(repayment));
    }

    static MovementRecorded judged(Movement movement, long accountId, Optional<Match> match) {
        OptionalLong onWire = match.map(Match::onWire).orElse(OptionalLong.empty());
        return new MovementRecorded(movement, accountId, onWire, Optional.empty(), match);
    }

    /** The request that the public API names with it, because it pays it or gives its money back. */
    public OptionalLong aboutRequest() {
        return repayment.map(Repayment::requestId).orElse(requestId);
    }
}
