package vietqr.cashier;

import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.terminal.PointOfSale;

import java.time.Instant;

/**
 * A sale as it stands.
 *
 * @param state as of the moment at which it was looked at
 */
public record SaleView(PaymentRequest request, PointOfSale terminal, PaymentState state, Instant madeAt) {}
