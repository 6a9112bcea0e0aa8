package vietqr.delivery;

import java.time.Duration;

/** The way out to a merchant's system; tests put their own in its place. */
interface Sender {
    Duration TOKEN_WITHIN = Duration.ofSeconds(10);
    Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** With what a blocked look-up of a name may add. */
    Duration LONGEST_ATTEMPT = TOKEN_WITHIN.plus(ANSWER_WITHIN).plusSeconds(10);

    /** Makes one attempt, which never takes longer than {@link #LONGEST_ATTEMPT} and never throws. */
    Attempt.Result send(DueDelivery delivery);
}
