/**
 * Money sent back (wire reference, section 6). A refund is written and its amount reserved before the bank is asked, the bank
 * is asked under an id that it can recognise, and whatever it answers, or does not, is written after. Never more goes back
 * than came in: each credit has one row, {@link vietqr.refund.Refundable}, that all its refunds must lock. Entrances: {@link
 * vietqr.refund.Refunding} acts, {@link vietqr.refund.Refunds} tells. Banks stand behind {@link
 * vietqr.refund.RefundGateway}.
 */
package vietqr.refund;
