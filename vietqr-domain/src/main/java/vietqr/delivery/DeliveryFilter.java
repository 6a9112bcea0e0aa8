package vietqr.delivery;

import java.util.Optional;
import java.util.OptionalLong;

/** Which deliveries to show; empty parts choose nothing. */
public record DeliveryFilter(OptionalLong endpointId, Optional<DeliveryState> state, Optional<String> type) {
    public static final DeliveryFilter ALL =
            new DeliveryFilter(OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** Whether it chooses nothing but a state in which deliveries do not stay, or seldom. */
    boolean isForFew() {
        return type.isEmpty() && state.isPresent() && state.get() != DeliveryState.DELIVERED;
    }
}
