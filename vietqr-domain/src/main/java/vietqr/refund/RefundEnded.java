package vietqr.refund;

/** Nothing more will happen to a refund: the money went back, or it did not and will not. Fired in that transaction. */
public record RefundEnded(Refund refund) {}
