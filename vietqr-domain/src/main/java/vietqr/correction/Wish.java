package vietqr.correction;

import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;

/**
 * A correction with all that it is about, before it is written or carried out.
 *
 * @param turn which turn of the movement is to begin, or to end
 */
record Wish(Correction.Kind kind, long merchantId, Movement movement, int turn, PaymentRequest request, String reason) {
    /** The same, for a reason; more of it than can be kept is cut off. */
    Wish because(String why) {
        String kept = why.substring(0, Math.min(why.length(), Correction.LONGEST_REASON));
        return new Wish(kind, merchantId, movement, turn, request, kept);
    }
}
