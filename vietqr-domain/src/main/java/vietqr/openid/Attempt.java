package vietqr.openid;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What must fit when somebody comes back from the provider. Never shown.
 *
 * @param verifier of PKCE (RFC 7636)
 * @param again whether they have to show anew who they are, however they are signed in there
 */
public record Attempt(String state, String nonce, String verifier, boolean again, Instant begunAt)
        implements Serializable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    boolean over(Instant now) {
        return begunAt.plus(PATIENCE).isBefore(now);
    }

    @Override
    public String toString() {
        return "Attempt[" + begunAt + "]";
    }
}
