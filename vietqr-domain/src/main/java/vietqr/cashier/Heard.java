package vietqr.cashier;

import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;

import java.util.Optional;

/**
 * Money that came in and is told of at a till.
 *
 * @param request what it is for, if we know
 */
public record Heard(Movement movement, Optional<PaymentRequest> request) {
    boolean at(String terminalCode) {
        return request.filter(known -> terminalCode.equals(known.terminalCode()))
                .isPresent();
    }
}
