package vietqr.webhook;

/** The way out to a merchant's system; tests put their own in its place. */
interface Sender {
    /** Makes one attempt, which never takes longer than {@link HttpSender#LONGEST_ATTEMPT} and never throws. */
    Attempt.Result send(DueDelivery delivery);
}
