package vietqr.bankfile;

import vietqr.kernel.BankingDay;
import vietqr.sheet.Cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a bank writes days and times, in Vietnam's time.
 *
 * @param patterns of the date, with or without a time, such as {@code dd/MM/yyyy HH:mm:ss}
 * @param times of the column for the time, if there is one
 */
public record Days(List<String> patterns, List<String> times) {
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate TOO_LATE = LocalDate.of(2100, 1, 1);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LARGEST_SERIAL = BigDecimal.valueOf(80_000);

    public Days {
        patterns = List.copyOf(patterns);
        times = List.copyOf(times);
    }

    /** @param time empty if the bank says the day only */
    record Read(LocalDate day, Optional<LocalTime> time) {
        Optional<Instant> instant() {
            return time.map(at -> day.atTime(at).atZone(BankingDay.ZONE).toInstant());
        }
    }

    /** @throws IllegalArgumentException if a pattern is none */
    static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Read> read(Cell cell) {
        Optional<Read> read = cell.kind() == Cell.Kind.NUMBER ? serial(cell.text()) : read(cell.text());
        return read.or(() -> read(cell.text()))
                .filter(found -> !found.day().isBefore(EARLIEST) && found.day().isBefore(TOO_LATE));
    }

    private Optional<Read> read(String text) {
        for (String pattern : patterns) {
            Optional<Read> read = parse(format(pattern), text);
            if (read.isPresent()) return read;
        }
        return Optional.empty();
    }

    private static Optional<Read> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parseBest(text, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof LocalDateTime both)
                return Optional.of(new Read(both.toLocalDate(), Optional.of(both.toLocalTime())));
            return Optional.of(new Read(LocalDate.from(parsed), Optional.empty()));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** The time in a column of its own. */
    Optional<LocalTime> time(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            BigDecimal value = new BigDecimal(cell.text());
            return value.signum() < 0 || value.compareTo(LARGEST_SERIAL) > 0
                    ? Optional.empty()
                    : Optional.of(time(value));
        }
        for (String pattern : times) {
            try {
                return Optional.of(LocalTime.from(format(pattern).parse(cell.text())));
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A spreadsheet keeps days as numbers, and times as their fractions. */
    private static Optional<Read> serial(String number) {
        BigDecimal value = new BigDecimal(number);
        if (value.signum() <= 0 || value.compareTo(LARGEST_SERIAL) > 0) return Optional.empty();
        LocalDate day = EXCEL_ZERO.plusDays(value.longValue());
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return Optional.of(new Read(day, whole ? Optional.empty() : Optional.of(time(value))));
    }

    private static LocalTime time(BigDecimal value) {
        long seconds = value.remainder(BigDecimal.ONE)
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
    }

    String kinds() {
        return String.join(", ", patterns);
    }
}
