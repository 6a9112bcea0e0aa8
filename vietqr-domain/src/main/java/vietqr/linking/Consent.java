package vietqr.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has agreed to for the merchant.
 *
 * @param version of the text they read
 * @param scope what may be done with the account
 * @param by e-mail address of whoever agreed
 * @param until empty for what was linked before anybody was asked
 */
public record Consent(String version, String scope, String by, Instant at, Optional<Instant> until) {
    /** Of the text that is shown now; a changed text gets another name. */
    public static final String VERSION = "2026-11";

    public static final String SCOPE = "movements statements";

    /** So long before its end owners are told, and may agree again. */
    public static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Duration LASTS = Duration.ofDays(365);

    static Consent now(String by, Instant now) {
        return new Consent(VERSION, SCOPE, by, now, Optional.of(now.plus(LASTS)));
    }

    static Consent none(Instant since) {
        return new Consent("none", "", "", since, Optional.empty());
    }

    /** Whether its time is over. */
    public boolean ended(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }
}
