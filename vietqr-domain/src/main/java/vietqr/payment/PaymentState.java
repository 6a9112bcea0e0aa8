package vietqr.payment;

/** Where a payment request stands. {@link Balance} says how it gets from one state to another. */
public enum PaymentState {
    /** Asked for, no money yet. */
    WAITING,
    /** The exact amount has come in time, at once or in parts. */
    PAID,
    /** Money has come, but less than was asked for; more of it can still complete the payment. */
    UNDERPAID,
    /** More money has come than was asked for. */
    OVERPAID,
    /** The exact amount has come after the last moment. */
    PAID_LATE,
    /** The last moment has passed without money. */
    EXPIRED,
    /** Withdrawn by the merchant before any money came. */
    CANCELLED,
    /** Of the money that came, less than was asked for is left, because some was given back. */
    PARTLY_REFUNDED,
    /** All the money that came was given back. */
    REFUNDED;

    /** Whether people may still be expected to pay. */
    public boolean open() {
        return this == WAITING || this == UNDERPAID;
    }

    /** Whether money that comes now counts towards what was asked for. */
    boolean takesMoney() {
        return open() || this == EXPIRED;
    }

    /**
     * The wire's number for it (wire reference, section 5): 0 waiting, 1 paid, 2 expired or cancelled. The wire knows only
     * exact payments in time: for it too much and too little leave the order waiting (section 9).
     */
    public int wireStatus() {
        return switch (this) {
            case WAITING, UNDERPAID, OVERPAID -> 0;
            case PAID, PARTLY_REFUNDED, REFUNDED -> 1;
            case EXPIRED, CANCELLED, PAID_LATE -> 2;
        };
    }
}
