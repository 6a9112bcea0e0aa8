package vietqr.refund;

import vietqr.kernel.ErrorCode;

/** What became of a {@link RefundCommand}, as far as it can be told now. */
public sealed interface RefundResult {
    /**
     * The bank has sent the money, or it is only the second person's yes that is missing.
     *
     * @param reference the bank's, or our own mark as long as the bank has not been asked
     */
    record Accepted(String reference) implements RefundResult {}

    /** Nothing is sent; or, with {@code E158} and {@code E215}, it is not known yet whether it is. */
    record Rejected(ErrorCode code) implements RefundResult {}
}
