package vietqr.system;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Secrets that came up in this run, so that the last test can look for them where they must not be. */
final class Seen {
    private static final Set<String> SECRETS = new ConcurrentSkipListSet<>();

    private Seen() {}

    static String secret(String secret) {
        SECRETS.add(secret);
        return secret;
    }

    static Set<String> secrets() {
        return Set.copyOf(SECRETS);
    }
}
