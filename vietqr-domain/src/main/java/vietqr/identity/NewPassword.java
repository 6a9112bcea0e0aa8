package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Locale;
import java.util.Optional;

/** Gives a person another password. Holds no transaction while the long hash is made. */
@ApplicationScoped
public class NewPassword {
    public static final int SHORTEST = Passwords.MIN_LENGTH;
    public static final int LONGEST = Passwords.MAX_LENGTH;

    private static final int MOST_ALIKE = 4;

    private final Credentials credentials;

    /** For the container's proxy only. */
    protected NewPassword() {
        this(null);
    }

    @Inject
    NewPassword(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Why a password will not do. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is the e-mail address, or one character over and over. */
        TOO_PLAIN
    }

    /** What is wrong with it; empty if nothing is. */
    public static Optional<Fault> fault(String password, String email) {
        if (password == null || password.length() < SHORTEST) return Optional.of(Fault.TOO_SHORT);
        if (password.length() > LONGEST) return Optional.of(Fault.TOO_LONG);
        boolean plain = password.chars().distinct().count() < MOST_ALIKE
                || password.toLowerCase(Locale.ROOT).contains(Email.fold(email));
        return plain ? Optional.of(Fault.TOO_PLAIN) : Optional.empty();
    }

    /** @throws IllegalArgumentException if it is too short or too long */
    public void set(long personId, String password) {
        credentials.renew(personId, Passwords.newHash(password));
    }
}
