package vietqr.api.v1;

import jakarta.ws.rs.core.Response;
import vietqr.delivery.DeliveryState;
import vietqr.delivery.DeliveryStory;

import java.net.URI;
import java.util.List;

/**
 * How one event comes to one endpoint.
 *
 * @param sequence its number among all that the endpoint was sent; null before the first attempt
 * @param dueAt when it will be sent; null when it will not
 * @param body as it is sent; null in lists
 * @param attempts oldest first; null in lists
 */
record DeliveryBody(
        String id,
        String endpointId,
        String eventId,
        String type,
        Long sequence,
        String state,
        String url,
        String createdAt,
        String dueAt,
        String body,
        List<Attempt> attempts) {
    /**
     * @param label {@code HTTP 200}, or what kept us from an answer
     * @param requestHeaders lines of name and value; a secret in them has three stars
     * @param answer the beginning of what the receiver answered
     */
    record Attempt(
            int number,
            String outcome,
            String label,
            long durationMillis,
            String endedAt,
            String requestHeaders,
            String responseHeaders,
            String answer) {
        static Attempt of(DeliveryStory.Try attempt) {
            return new Attempt(
                    attempt.number(),
                    attempt.outcome().name(),
                    attempt.label(),
                    attempt.durationMillis(),
                    attempt.endedAt().toString(),
                    attempt.requestHeaders(),
                    attempt.responseHeaders(),
                    attempt.answer());
        }
    }

    /** @param deliveryId what is due now, and tells a moment later how it went */
    record Owed(String deliveryId) {}

    static Response owed(long deliveryId) {
        return Response.accepted(new Owed(String.valueOf(deliveryId)))
                .location(URI.create("v1/deliveries/" + deliveryId))
                .build();
    }

    static DeliveryBody row(DeliveryStory story) {
        return of(story, null, null);
    }

    static DeliveryBody whole(DeliveryStory story) {
        return of(story, story.body(), story.tries().stream().map(Attempt::of).toList());
    }

    private static DeliveryBody of(DeliveryStory story, String body, List<Attempt> attempts) {
        boolean due = story.state() == DeliveryState.OWED;
        return new DeliveryBody(
                String.valueOf(story.id()),
                String.valueOf(story.endpointId()),
                story.eventId(),
                story.type(),
                story.sequence().isPresent() ? (Long) story.sequence().getAsLong() : null,
                story.state().name(),
                story.callbackUrl().toString(),
                story.createdAt().toString(),
                due ? story.dueAt().toString() : null,
                body,
                attempts);
    }
}
