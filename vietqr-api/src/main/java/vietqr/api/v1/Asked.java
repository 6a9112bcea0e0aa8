package vietqr.api.v1;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import vietqr.api.problem.Problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What callers write into addresses, read strictly: what cannot be understood is refused, never passed over. */
final class Asked {
    static final int USUAL_PAGE = 50;
    static final int LARGEST_PAGE = 200;

    private static final String DIGITS = "\\d{1,18}";

    private Asked() {}

    /** The id in a path; what cannot be an id names nothing. */
    static long id(String text) {
        if (!text.matches(DIGITS)) throw new NotFoundException();
        return Long.parseLong(text);
    }

    /** A number of at most 18 digits; empty if the parameter is absent. */
    static OptionalLong number(String name, String text) {
        if (text == null) return OptionalLong.empty();
        if (!text.matches(DIGITS)) throw refused(name, "must be digits");
        return OptionalLong.of(Long.parseLong(text));
    }

    static int limit(String text) {
        long limit = number("limit", text).orElse(USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) throw refused("limit", "must be 1 to " + LARGEST_PAGE);
        return (int) limit;
    }

    static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    static Optional<Instant> time(String name, String text) {
        if (text == null) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            throw refused(name, "must be a time as of RFC 3339, such as 2026-01-31T08:00:00Z");
        }
    }

    static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw refused(name, "must be a day such as 2026-01-31");
        }
    }

    /** The same; empty if the parameter is absent. */
    static Optional<LocalDate> dayIf(String name, String text) {
        return Optional.ofNullable(text).map(given -> day(name, given));
    }

    /** One of the words of a type, in any case. */
    static <E extends Enum<E>> Optional<E> word(String name, String text, Class<E> type) {
        if (text == null) return Optional.empty();
        for (E known : type.getEnumConstants())
            if (known.name().equals(text.toUpperCase(Locale.ROOT))) return Optional.of(known);
        throw oneOf(name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** What was sent is none of the words that there are. */
    static WebApplicationException oneOf(String name, Collection<String> words) {
        return refused(name, "must be one of " + String.join(", ", words));
    }

    static WebApplicationException refused(String name, String detail) {
        return new WebApplicationException(Problem.invalid(name, detail));
    }
}
