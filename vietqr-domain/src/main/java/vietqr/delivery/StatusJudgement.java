package vietqr.delivery;

import vietqr.outbound.OutboundAnswer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What an answer means by its status alone, as Standard Webhooks 1.0 recommends: 2xx is taken, 410 says never again, 429
 * and 5xx ask for a pause (RFC 9110, section 10.2.3), all else is tried again.
 */
final class StatusJudgement {
    /** Nobody can make us wait for longer by asking for it. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final Duration PAUSE_UNASKED = Duration.ofSeconds(10);

    private StatusJudgement() {}

    static Verdict of(OutboundAnswer answer, Instant now) {
        if (answer.successful()) return Verdict.of(Outcome.DELIVERED);
        if (answer.status().isEmpty()) return Verdict.of(Outcome.RETRY);
        int status = answer.status().getAsInt();
        if (status == 410) return Verdict.GONE;
        if (status != 429 && status < 500) return Verdict.of(Outcome.RETRY);
        Optional<Duration> asked = answer.header("Retry-After").flatMap(text -> pause(text.strip(), now));
        if (asked.isPresent()) return Verdict.retryAfter(asked.get());
        return status == 429 ? Verdict.retryAfter(PAUSE_UNASKED) : Verdict.of(Outcome.RETRY);
    }

    /** Seconds, or a date; what is neither is passed over, what is too long is cut. */
    private static Optional<Duration> pause(String text, Instant now) {
        Duration pause;
        if (text.matches("\\d{1,9}")) pause = Duration.ofSeconds(Long.parseLong(text));
        else
            try {
                pause = Duration.between(
                        now,
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeParseException neither) {
                return Optional.empty();
            }
        if (pause.isNegative()) return Optional.of(Duration.ZERO);
        return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
