package vietqr.web.movements;

import vietqr.payment.PaymentRequest;

/**
 * A request that a movement may be for.
 *
 * @param why in the reader's language; empty for one that a person looked for
 */
public record Proposal(PaymentRequest request, String why) {}
