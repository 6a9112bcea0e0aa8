package vietqr.web.session;

import jakarta.enterprise.context.SessionScoped;
import vietqr.identity.SignInResult.SignedIn;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody whose password was right and who has still to show the code of their app. */
@SessionScoped
public class Halfway implements Serializable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private SignedIn proof;
    private Instant since = Instant.EPOCH;

    void begins(SignedIn passwordWasRight, Instant at) {
        proof = passwordWasRight;
        since = at;
    }

    void ends() {
        proof = null;
    }

    Optional<SignedIn> proof(Instant at) {
        return Optional.ofNullable(proof).filter(one -> since.plus(PATIENCE).isAfter(at));
    }
}
