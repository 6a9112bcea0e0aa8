package vietqr.settings;

import java.util.Optional;

/**
 * The operator's way to send e-mail.
 *
 * @param login with which the server lets us in; empty: it asks for none
 * @param from the sender's address
 */
public record MailServer(String host, int port, Security security, Optional<Login> login, String from) {

    /** A user of the mail server. */
    public record Login(String user, Secret password) {}

    /** How the way to the server is protected. */
    public enum Security {
        /** Begins in the open and must turn to TLS before anything is said. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465),
        /** Not at all: for a relay on this machine or in the same rack. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where such servers usually listen. */
        int port() {
            return port;
        }
    }

    /** What follows the {@code @} of the sender's address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
