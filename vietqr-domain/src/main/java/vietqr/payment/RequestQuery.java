package vietqr.payment;

import vietqr.kernel.Ids;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which payment requests a program looks for; an empty part asks for nothing.
 *
 * @param from the first moment at which the request may have been made
 * @param before the first moment that is too late
 */
public record RequestQuery(
        Optional<PaymentState> state,
        Optional<String> orderId,
        OptionalLong accountId,
        Optional<Instant> from,
        Optional<Instant> before) {
    Conditions conditions(Sight sight) {
        Conditions conditions = new Conditions(sight);
        state.ifPresent(only -> conditions.add("p.state = :state", "state", only));
        orderId.ifPresent(only -> conditions.add("p.orderId = :order", "order", only));
        accountId.ifPresent(only -> conditions.add("p.accountId = :account", "account", only));
        from.ifPresent(at -> conditions.add("p.id >= :fromId", "fromId", Ids.notBefore(at)));
        before.ifPresent(at -> conditions.add("p.id < :beforeId", "beforeId", Ids.notBefore(at)));
        return conditions;
    }
}
