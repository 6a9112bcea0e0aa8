package vietqr.api.v1;

import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.MovementSearch.Found;

/**
 * A movement as our own API shows it.
 *
 * @param requestId the payment request it belongs to, or null
 * @param rule why it belongs there, or null
 */
record MovementBody(
        String id,
        String bankBin,
        String accountNumber,
        String direction,
        long amount,
        String content,
        String reference,
        String transactionId,
        String requestId,
        String rule,
        String occurredAt,
        String recordedAt) {
    static MovementBody of(Found found) {
        Movement movement = found.movement();
        return new MovementBody(
                String.valueOf(movement.id()),
                movement.bankBin(),
                movement.accountNumber(),
                movement.direction().name(),
                movement.amount().amount(),
                movement.content(),
                movement.reference(),
                movement.transactionId(),
                found.match().map(Match::requestId).map(String::valueOf).orElse(null),
                found.match().map(match -> match.rule().name()).orElse(null),
                movement.occurredAt().toString(),
                movement.recordedAt().toString());
    }
}
