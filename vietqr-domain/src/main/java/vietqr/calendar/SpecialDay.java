package vietqr.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not what its weekday says.
 *
 * @param name why; may be empty
 */
public record SpecialDay(LocalDate day, DayKind kind, String name) {
    public SpecialDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        name = name.strip();
    }
}
