package vietqr.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that is owed is sent again.
 *
 * @param at about when; for {@link Kind#OFF} it means nothing
 */
public record NextTry(Kind kind, Instant at) {
    /** What it waits for. */
    public enum Kind {
        /** The wait of its schedule; its endpoint takes what comes, as far as is known. */
        SCHEDULE,
        /** Nothing: it is under way, or about to be. */
        NOW,
        /** Its turn at an endpoint that fails, and is therefore tried only now and then, with one message at a time. */
        ENDPOINT,
        /** Somebody to enable the endpoint again. */
        OFF
    }

    /**
     * @param enabled whether its endpoint is
     * @param lane of its endpoint; empty before anything was sent there
     */
    static NextTry of(Delivery delivery, boolean enabled, Optional<Lane> lane, Instant now) {
        if (delivery.underWay(now)) return new NextTry(Kind.NOW, now);
        if (!enabled) return new NextTry(Kind.OFF, now);
        Instant open = lane.map(Lane::resumeAt).filter(now::isBefore).orElse(now);
        if (delivery.dueAt().isAfter(open)) return new NextTry(Kind.SCHEDULE, delivery.dueAt());
        boolean waits = open.isAfter(now) || lane.filter(Lane::failing).isPresent();
        return new NextTry(waits ? Kind.ENDPOINT : Kind.NOW, open);
    }
}
