package vietqr.sandbox;

import vietqr.kernel.ErrorCode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the sandbox's bank takes a refund. A word in the refund's content, in any case, chooses; without one all goes well.
 */
enum Mood {
    /** Takes it and never says what has become of it. */
    UNKNOWN,
    /** Sends the money, but its first answer does not come through. */
    TIMEOUT,
    /** The first order does not come through; the bank knows nothing of it until it is repeated. */
    LOST,
    REFUSE(ErrorCode.E43),
    NOACCOUNT(ErrorCode.E216),
    NOBANK(ErrorCode.E217),
    NORECORD(ErrorCode.E218),
    GOOD;

    private final ErrorCode refusal;

    Mood() {
        this(null);
    }

    Mood(ErrorCode refusal) {
        this.refusal = refusal;
    }

    static Mood of(String content) {
        String words = " " + content.toUpperCase(Locale.ROOT) + " ";
        return Arrays.stream(values())
                .filter(mood -> mood != GOOD && words.contains(" " + mood.name() + " "))
                .findFirst()
                .orElse(GOOD);
    }

    Optional<ErrorCode> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the money moves when this order comes through for the first time. */
    boolean pays() {
        return this == GOOD || this == TIMEOUT;
    }
}
