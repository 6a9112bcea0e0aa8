package vietqr.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Counts days on which people work. Years of which no day is listed have weekends only. */
public final class BusinessCalendar {
    /** Of business days that can be counted at once. */
    static final int MOST_DAYS = 1000;

    private final NavigableMap<LocalDate, SpecialDay> special = new TreeMap<>();

    private BusinessCalendar(Collection<SpecialDay> days) {
        days.forEach(day -> special.put(day.day(), day));
    }

    /** Of two lines about one day the later one holds. */
    public static BusinessCalendar of(Collection<SpecialDay> days) {
        return new BusinessCalendar(days);
    }

    /** This calendar with other days laid over it. */
    public BusinessCalendar with(Collection<SpecialDay> changes) {
        BusinessCalendar changed = new BusinessCalendar(special.values());
        changes.forEach(day -> changed.special.put(day.day(), day));
        return changed;
    }

    public boolean isBusinessDay(LocalDate day) {
        SpecialDay known = special.get(day);
        if (known == null || known.kind() == DayKind.USUAL)
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return known.kind() == DayKind.WORK;
    }

    /**
     * The business day of this number after a day, on which a count that begins the next day ends.
     *
     * @param days 0 to 1000; 0 is the day itself, or the next business day if it is none
     */
    public LocalDate after(LocalDate start, int days) {
        if (days < 0 || days > MOST_DAYS) throw new IllegalArgumentException(days + " business days");
        LocalDate day = start;
        int left = days;
        if (left == 0) while (!isBusinessDay(day)) day = day.plusDays(1);
        while (left > 0) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) left--;
        }
        return day;
    }

    /** How many business days follow {@code from} up to {@code to}; below zero if {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isBusinessDay)
                .count());
    }

    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** What is listed of a year, in order. */
    public Map<LocalDate, SpecialDay> year(int year) {
        return special.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }

    /** The last year of which anything is listed; empty if nothing is. */
    public OptionalInt lastYear() {
        return special.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(special.lastKey().getYear());
    }
}
