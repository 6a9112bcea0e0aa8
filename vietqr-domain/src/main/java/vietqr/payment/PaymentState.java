package vietqr.payment;

/** Where a payment request stands. */
public enum PaymentState {
    /** Asked for, no money yet. */
    WAITING,
    /** The exact amount has come. */
    PAID,
    /** Withdrawn by the merchant; money that comes now is a movement without a request. */
    CANCELLED;

    /** The wire's number for it (wire reference, section 5): 0 waiting, 1 paid, 2 expired or cancelled. */
    public int wireStatus() {
        return switch (this) {
            case WAITING -> 0;
            case PAID -> 1;
            case CANCELLED -> 2;
        };
    }
}
