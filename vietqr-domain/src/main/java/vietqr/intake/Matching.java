package vietqr.intake;

import vietqr.kernel.Vnd;
import vietqr.payment.Balance;
import vietqr.payment.Direction;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a movement is for a request whose payment code it carries, and what it means for it (wire reference, section 9,
 * made stricter: the account must be the request's own). A pure function: no clock, no database.
 */
final class Matching {
    private Matching() {}

    /** Why money with a request's code is not for it. */
    enum Objection {
        OTHER_ACCOUNT,
        OTHER_DIRECTION,
        /** Of a reusable code with a fixed amount. */
        OTHER_AMOUNT
    }

    /** What a request must be compared by; a standing code has no balance. */
    record Facts(PaymentKind kind, long accountId, Direction direction, Vnd amount, Optional<Balance> balance) {
        static Facts of(PaymentRequest request) {
            Optional<Balance> balance = request.kind().standing() ? Optional.empty() : Optional.of(request.balance());
            return new Facts(request.kind(), request.accountId(), request.direction(), request.amount(), balance);
        }
    }

    /** The money that moved, as matching sees it. */
    record Money(long accountId, Direction direction, Vnd amount, Instant occurredAt) {
        static Money of(Movement movement, long accountId) {
            return new Money(accountId, movement.direction(), movement.amount(), movement.occurredAt());
        }
    }

    static Optional<Objection> objection(Facts request, Money money) {
        if (request.accountId() != money.accountId()) return Optional.of(Objection.OTHER_ACCOUNT);
        if (request.direction() != money.direction()) return Optional.of(Objection.OTHER_DIRECTION);
        boolean fixed = request.kind() == PaymentKind.SEMI_DYNAMIC;
        if (fixed && !request.amount().equals(money.amount())) return Optional.of(Objection.OTHER_AMOUNT);
        return Optional.empty();
    }

    /** What money means for a request to which there is no objection. */
    static MatchRule rule(Facts request, Money money) {
        return request.balance()
                .map(balance ->
                        balance.receive(money.amount(), money.occurredAt()).effect())
                .map(MatchRule::of)
                .orElse(MatchRule.STANDING);
    }
}
