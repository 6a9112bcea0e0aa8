package vietqr.event;

import vietqr.event.Happening.Transfer;

import java.util.Optional;

/** One of the older formats: how it says that money has moved. */
interface Shape {
    /**
     * @param secret of the endpoint, {@code ""} if it has none of ours
     * @return the body; empty if the format has no words for this
     */
    Optional<String> body(Transfer transfer, String secret);
}
