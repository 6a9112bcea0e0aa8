package vietqr.api.v1;

import vietqr.approval.Approval;
import vietqr.refund.Refund;

import java.time.Instant;
import java.util.Optional;

/**
 * A refund as our own API shows it.
 *
 * @param reference ours; it stands in the transfer text too
 * @param bankReference the bank's, once the money is sent, or null
 * @param failure why it failed, or null (docs/errors.md)
 * @param approval what a second person says to it; null where nobody is asked
 */
record RefundBody(
        String id,
        String movementId,
        String state,
        long amount,
        String content,
        String reference,
        String bankReference,
        String failure,
        Decision approval,
        String createdAt,
        String endedAt) {
    /** @param reason why it was rejected, in that person's words */
    record Decision(String state, String reason, String askedAt, String decidedAt) {
        static Decision of(Approval approval) {
            return new Decision(
                    approval.state().name(),
                    approval.reason(),
                    approval.askedAt().toString(),
                    text(approval.decidedAt()));
        }
    }

    static RefundBody of(Refund refund, Optional<Approval> approval) {
        return new RefundBody(
                String.valueOf(refund.id()),
                String.valueOf(refund.movementId()),
                refund.state().name(),
                refund.amount().amount(),
                refund.content(),
                refund.mark().value(),
                refund.bankReference().orElse(null),
                refund.failure().map(Enum::name).orElse(null),
                approval.map(Decision::of).orElse(null),
                refund.createdAt().toString(),
                text(refund.endedAt()));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
