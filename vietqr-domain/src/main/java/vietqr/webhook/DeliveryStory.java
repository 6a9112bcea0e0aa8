package vietqr.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * How one event came to one endpoint, for people to read.
 *
 * @param dueAt when the next attempt is due; meaningful while the delivery is owed
 */
public record DeliveryStory(URI callbackUrl, DeliveryState state, Instant dueAt, List<Try> tries) {
    /** Whether the first try was taken and the merchant's system named its own booking. */
    public boolean acknowledgedAtOnce() {
        return !tries.isEmpty() && tries.get(0).acknowledged();
    }

    /** What the merchant's system answered first, or what kept us from an answer. */
    public String firstAnswer() {
        if (tries.isEmpty()) return "TIMEOUT";
        Try first = tries.get(0);
        return first.answer().isEmpty() ? first.label() : first.answer();
    }

    /**
     * One attempt.
     *
     * @param number from 1
     * @param label {@code HTTP 200}, or what kept us from an answer: {@code DNS}, {@code REFUSED}, {@code TIMEOUT}, {@code
     *     TLS}, {@code IO}
     * @param answer the beginning of what the merchant's system answered
     */
    public record Try(int number, Outcome outcome, String label, String answer, long durationMillis, Instant endedAt) {
        /** Whether the answer proves that the merchant booked it (wire reference, section 7.3). */
        public boolean acknowledged() {
            return outcome == Outcome.DELIVERED && Judgement.acknowledges(answer);
        }
    }
}
