package vietqr.refund;

/**
 * All that is needed to turn to the bank, so that no transaction is open meanwhile.
 *
 * @param askFirst whether the bank may know the order already, because somebody turned to it before
 */
record DueRefund(long refundId, boolean askFirst, RefundOrder order) {}
