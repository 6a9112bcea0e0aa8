package vietqr.refund;

/**
 * A bank that can send money back. An implementation must answer or give up within {@link Refunding#BANK_TIME}, must not
 * throw for what a bank can do to us, and must hand on {@link RefundOrder#mark()} as the id of the order, so that the bank
 * books each mark once however often it is sent. Called outside of transactions.
 */
public interface RefundGateway {
    /** @param bankBin six digits */
    boolean serves(String bankBin);

    /** Orders the refund, or repeats the order of one that the bank may or may not know. */
    BankAnswer send(RefundOrder order);

    /** What has become of an order; changes nothing at the bank. */
    BankAnswer ask(RefundOrder order);
}
