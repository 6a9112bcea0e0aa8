package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Balance;
import vietqr.payment.Direction;
import vietqr.payment.Effect;
import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.util.Optional;

/**
 * A request that money may be for: all that it is compared by.
 *
 * @param order the merchant's order, if its id can be told in a text
 * @param balance empty for a standing code
 */
public record Candidate(
        long id,
        PaymentCode code,
        PaymentKind kind,
        long accountId,
        Direction direction,
        Vnd amount,
        Optional<OrderKey> order,
        Optional<Balance> balance) {

    public static Candidate of(PaymentRequest request) {
        return new Candidate(
                request.id(),
                request.code(),
                request.kind(),
                request.accountId(),
                request.direction(),
                request.amount(),
                OrderKey.of(request.orderId()),
                request.kind().standing() ? Optional.empty() : Optional.of(request.balance()));
    }

    /** Why money with this request's code is not for it. */
    public Optional<Objection> objectionTo(Money money) {
        if (accountId != money.accountId()) return Optional.of(Objection.OTHER_ACCOUNT);
        if (direction != money.direction()) return Optional.of(Objection.OTHER_DIRECTION);
        boolean fixed = kind == PaymentKind.SEMI_DYNAMIC;
        return fixed && !amount.equals(money.amount()) ? Optional.of(Objection.OTHER_AMOUNT) : Optional.empty();
    }

    /** What money means for this request if there is no objection. */
    MatchRule ruleFor(Money money) {
        return balance.map(before -> MatchRule.of(
                        before.receive(money.amount(), money.occurredAt()).effect()))
                .orElse(MatchRule.STANDING);
    }

    /** What money means for this request if a person says that it is for it. */
    public MatchRule ruleByHand(Money money) {
        MatchRule rule = ruleFor(money);
        return rule.onWire() ? MatchRule.BY_HAND : rule;
    }

    /** Whether it waits for exactly this money: then less than a whole code may be enough. */
    public boolean waitsFor(Money money) {
        return objectionTo(money).isEmpty()
                && balance.filter(before -> before.state() == PaymentState.WAITING
                                && before.receive(money.amount(), money.occurredAt())
                                                .effect()
                                        == Effect.EXACT)
                        .isPresent();
    }
}
