package vietqr.refund;

import vietqr.intake.DebitMark;
import vietqr.kernel.Vnd;

/**
 * What a bank needs to know of a refund.
 *
 * @param mark our id of the order; the same order always has the same
 * @param accountNumber from which the money goes back
 * @param originalReference the bank's own reference of the payment; it knows the payer
 * @param content transfer text in plain ASCII with the mark at its end
 */
public record RefundOrder(
        DebitMark mark, String bankBin, String accountNumber, String originalReference, Vnd amount, String content) {}
