package vietqr.intake;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Whether a movement pays a request whose payment code it carries (wire reference, section 9, made stricter: the account
 * must be the request's own). A pure function: no clock, no database.
 */
final class Matching {
    /** Why a movement pays a request, or why it does not. */
    enum Verdict {
        /** Code, account, direction and amount are right and the request was waiting. */
        EXACT,
        /** The same for a reusable code, which stays open. */
        STANDING,
        OTHER_ACCOUNT,
        OTHER_DIRECTION,
        OTHER_AMOUNT,
        NOT_WAITING,
        TOO_LATE
    }

    private Matching() {}

    static Verdict judge(PaymentRequest request, MovementFacts movement, OptionalLong accountId) {
        Facts asked = new Facts(
                request.kind(),
                request.accountId(),
                request.direction(),
                request.amount(),
                request.state(),
                request.createdAt());
        return judge(asked, movement, accountId);
    }

    /** What a request must be compared by. */
    record Facts(
            PaymentKind kind, long accountId, Direction direction, Vnd amount, PaymentState state, Instant createdAt) {}

    static Verdict judge(Facts request, MovementFacts movement, OptionalLong accountId) {
        if (accountId.isEmpty() || accountId.getAsLong() != request.accountId()) return Verdict.OTHER_ACCOUNT;
        if (request.direction() != movement.direction()) return Verdict.OTHER_DIRECTION;
        if (request.state() != PaymentState.WAITING) return Verdict.NOT_WAITING;
        boolean payerDecides = request.kind() == PaymentKind.STATIC;
        if (!payerDecides && !request.amount().equals(movement.amount())) return Verdict.OTHER_AMOUNT;
        if (request.kind().standing()) return Verdict.STANDING;
        if (movement.occurredAt().isAfter(request.createdAt().plus(PaymentRequest.PAYABLE_FOR)))
            return Verdict.TOO_LATE;
        return Verdict.EXACT;
    }
}
