package vietqr.calendar;

import vietqr.identity.Language;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not what its weekday says.
 *
 * @param name why, in Vietnamese and, behind {@code " / "}, in English; may be empty
 */
public record SpecialDay(LocalDate day, DayKind kind, String name) {
    public SpecialDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        name = name.strip();
    }

    /** The name in one language; the whole of it if it has only one. */
    public String name(Language language) {
        String[] names = name.split(" / ", 2);
        return names[language == Language.VI || names.length == 1 ? 0 : 1].strip();
    }
}
