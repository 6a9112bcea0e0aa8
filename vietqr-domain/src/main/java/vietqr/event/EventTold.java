package vietqr.event;

import java.util.List;
import java.util.Optional;

/** An event has been written and is owed to these endpoints. Fired in that transaction. */
public record EventTold(Event event, List<Owed> owed) {
    /** @param body in the endpoint's own format; empty for the event's own body */
    public record Owed(long endpointId, Optional<String> body) {}
}
