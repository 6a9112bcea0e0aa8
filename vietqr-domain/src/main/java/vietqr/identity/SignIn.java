package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.identity.SignInResult.Refused;
import vietqr.identity.SignInResult.SignedIn;

import java.time.Duration;
import java.util.Optional;

/**
 * The door of the portal. An attempt is counted before the password is looked at, so that guesses sent side by side count
 * like guesses sent in turn; known and unknown people cost the same work.
 */
@ApplicationScoped
public class SignIn {
    private static final Refused WRONG = new Refused(Duration.ZERO);

    private final SignInThrottle throttle;
    private final Credentials credentials;

    @Inject
    SignIn(SignInThrottle throttle, Credentials credentials) {
        this.throttle = throttle;
        this.credentials = credentials;
    }

    protected SignIn() {
        this(null, null);
    }

    /** Never throws for what was typed. Takes the time of one Argon2id hash unless throttled. */
    public SignInResult attempt(SignInAttempt attempt) {
        Duration wait = throttle.count(attempt);
        if (!wait.isZero()) return new Refused(wait);
        Optional<Person> person = checked(attempt);
        if (person.isEmpty()) return WRONG;
        throttle.forgive(attempt);
        return new SignedIn(person.get());
    }

    /** Somebody has come of whom another party, which the operator trusts in this, has said that the address is theirs. */
    public Optional<Person> vouchedFor(String email) {
        return credentials
                .of(Email.fold(email))
                .filter(stored -> !stored.disabled())
                .flatMap(stored -> credentials.signedIn(stored.userId(), Optional.empty()));
    }

    private Optional<Person> checked(SignInAttempt attempt) {
        Optional<Credentials.Stored> stored = credentials.of(attempt.email());
        String hash = stored.map(Credentials.Stored::hash).orElse(null);
        boolean right = Passwords.matches(attempt.password(), hash);
        if (!right || stored.get().disabled()) return Optional.empty();
        return credentials.signedIn(stored.get().userId(), renewed(attempt.password(), hash));
    }

    private static Optional<String> renewed(String password, String hash) {
        return Passwords.outdated(hash) ? Optional.of(Passwords.newHash(password)) : Optional.empty();
    }
}
