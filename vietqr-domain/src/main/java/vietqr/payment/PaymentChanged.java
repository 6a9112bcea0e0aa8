package vietqr.payment;

/**
 * A payment request has taken a new state. Fired in the transaction of the change.
 *
 * @param seq the request's sequence number of the change; larger is newer
 */
public record PaymentChanged(long requestId, int seq, PaymentState state) {}
