package vietqr.webhook;

import java.util.List;
import java.util.Map;

/**
 * All that is needed to send to an endpoint, secrets opened; kept in memory for one attempt and never logged.
 *
 * @param secrets that are good now, newest first
 */
public record EndpointAccess(
        long endpointId,
        Profile profile,
        String callbackUrl,
        String tokenUrl,
        String username,
        String password,
        String fixedToken,
        List<String> secrets,
        boolean tlsVerified,
        Map<String, ErrorGroup> errorTable) {
    @Override
    public String toString() {
        return "EndpointAccess[" + endpointId + "]";
    }
}
