package vietqr.delivery;

import vietqr.webhook.Profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * How one event came to one endpoint, for people to read.
 *
 * @param eventId as the receiver sees it
 * @param type of the event
 * @param sequence its number among all that the endpoint was sent; empty before the first attempt
 * @param dueAt when the next attempt is due; meaningful while the delivery is owed
 * @param body as it is sent
 */
public record DeliveryStory(
        long id,
        long endpointId,
        Profile profile,
        URI callbackUrl,
        String eventId,
        String type,
        OptionalLong sequence,
        DeliveryState state,
        Instant createdAt,
        Instant dueAt,
        String body,
        List<Try> tries) {
    public DeliveryStory {
        tries = List.copyOf(tries);
    }

    /** Whether the first try was taken and, where the format has a word for it, the merchant's system named its booking. */
    public boolean acknowledgedAtOnce() {
        return !tries.isEmpty()
                && (profile.usesToken()
                        ? tries.get(0).acknowledged()
                        : tries.get(0).outcome() == Outcome.DELIVERED);
    }

    /** What the merchant's system answered first, or what kept us from an answer. */
    public String firstAnswer() {
        if (tries.isEmpty()) return "TIMEOUT";
        Try first = tries.get(0);
        return first.answer().isEmpty() ? first.label() : first.answer();
    }

    /** A command that sends the same once more; where a secret belongs it has three stars. */
    public String curl(Try attempt) {
        return Curl.of(attempt.url(), attempt.requestHeaders(), body);
    }

    /**
     * One attempt.
     *
     * @param number from 1
     * @param label {@code HTTP 200}, or what kept us from an answer: {@code DNS}, {@code FORBIDDEN}, {@code REFUSED},
     *     {@code TIMEOUT}, {@code TLS}, {@code IO}
     * @param answer the beginning of what the merchant's system answered
     * @param requestHeaders lines of name and value, without secrets
     */
    public record Try(
            int number,
            Outcome outcome,
            String label,
            String answer,
            long durationMillis,
            Instant endedAt,
            String url,
            String requestHeaders,
            String responseHeaders) {
        /** Whether the answer proves that the merchant booked it (wire reference, section 7.3). */
        public boolean acknowledged() {
            return outcome == Outcome.DELIVERED && Judgement.acknowledges(answer);
        }
    }
}
