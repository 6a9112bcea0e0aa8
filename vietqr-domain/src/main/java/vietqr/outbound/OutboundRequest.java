package vietqr.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A call to make: always a POST of JSON text.
 *
 * @param headers besides {@code Content-Type} and {@code Accept}
 * @param verified whether the receiver's TLS certificate must be good
 * @param within for all of it, from the look-up of the name to the last byte of the answer
 */
public record OutboundRequest(
        String address, Map<String, String> headers, String body, boolean verified, Duration within) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** Without the headers' values, which may be secrets. */
    @Override
    public String toString() {
        return "OutboundRequest[" + address + ", " + List.copyOf(headers.keySet()) + "]";
    }
}
