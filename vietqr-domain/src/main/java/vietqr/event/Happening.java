package vietqr.event;

import jakarta.json.JsonObject;
import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;
import vietqr.webhook.EventFacts;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that is to be told, before it is written down.
 *
 * @param subject what makes it unique: told before means never again
 * @param data its body, in the one form that all formats but the older ones use
 * @param transfer the money it is about, if it is about a movement
 */
record Happening(
        String subject, EventFacts facts, JsonObject data, Optional<Transfer> transfer, OptionalLong requestId) {

    /**
     * Money that moved, with what the older formats say of it.
     *
     * @param request the request it pays, or whose money it gives back
     * @param repayment whether it gives money back
     */
    record Transfer(Money money, Optional<PaymentRequest> request, boolean repayment) {}

    OptionalLong movementId() {
        return transfer.filter(one -> !one.money().isTrial()).isPresent()
                ? OptionalLong.of(transfer.get().money().movementId())
                : OptionalLong.empty();
    }

    static Optional<Transfer> transfer(Movement movement, Optional<PaymentRequest> request, boolean repayment) {
        return Optional.of(new Transfer(Money.of(movement), request, repayment));
    }
}
