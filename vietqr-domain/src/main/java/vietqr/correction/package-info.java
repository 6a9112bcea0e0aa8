/**
 * Corrections by people: a movement is put down to a request by hand, or taken back from one. A {@link
 * vietqr.correction.Correction} says who wants it and why; taking back always needs a second person's yes, putting down
 * needs one from the amount on from which refunds do. Entrances: {@link vietqr.correction.CorrectionDesk} acts, {@link
 * vietqr.correction.Corrections} tells. What then happens to movement and request is the business of {@code intake}.
 */
package vietqr.correction;
