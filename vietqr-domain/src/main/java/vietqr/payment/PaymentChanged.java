package vietqr.payment;

/**
 * Something has happened to a payment request that whoever looks at it should see: a new state, or money that leaves the
 * state as it is. Fired in the transaction of the change.
 *
 * @param seq the request's sequence number of the change; larger is newer
 * @param state where it stands now
 */
public record PaymentChanged(long requestId, int seq, PaymentState state) {}
