package vietqr.messenger;

import java.time.Duration;
import java.util.Optional;

/**
 * What has become of one attempt to tell somebody.
 *
 * @param label {@code HTTP 200}, {@code SMTP 550}, {@code TIMEOUT} and the like
 * @param answer what the other side said, cut; without secrets
 * @param pause how long the other side wants to be left alone
 */
public record Receipt(Outcome outcome, String label, String answer, Optional<Duration> pause) {
    /** It was not even tried: the other side is to be left in peace for a minute. */
    public static final Receipt TOO_OFTEN = of(Outcome.RETRY, "TOO OFTEN", "");

    static final int LONGEST_ANSWER = 500;
    static final int LONGEST_LABEL = 40;

    public Receipt {
        label = Message.cut(label, LONGEST_LABEL);
        answer = Message.cut(answer.replaceAll("\\p{Cc}+", " ").strip(), LONGEST_ANSWER);
    }

    /** Whether it arrived. */
    public enum Outcome {
        /** The other side has it. */
        SENT,
        /** The other side will not have it, and will not tomorrow either. */
        REFUSED,
        /** Not now; perhaps later. */
        RETRY
    }

    static Receipt of(Outcome outcome, String label, String answer) {
        return new Receipt(outcome, label, answer, Optional.empty());
    }

    public boolean sent() {
        return outcome == Outcome.SENT;
    }
}
