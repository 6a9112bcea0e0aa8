package vietqr.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of special days as text: a line for each with day, {@code off} or {@code work}, and a name. */
final class HolidayFile {
    private static final String SHIPPED = "holidays.txt";
    private static final int MOST_LINES = 5000;

    private HolidayFile() {}

    static List<SpecialDay> shipped() {
        try (Reader reader =
                new InputStreamReader(HolidayFile.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8)) {
            return read(reader, SHIPPED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalArgumentException if it cannot be read or is wrong, with the line and what to do */
    static List<SpecialDay> of(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, file.toString());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the list of holidays " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    static List<SpecialDay> read(Reader from, String source) throws IOException {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        BufferedReader lines = new BufferedReader(from);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String where = source + ", line " + ++number + ": ";
            if (number > MOST_LINES) throw new IllegalArgumentException(where + "more than " + MOST_LINES + " lines");
            String text = line.replace("\uFEFF", "").strip();
            if (text.isEmpty() || text.startsWith("#")) continue;
            SpecialDay day = day(text, where);
            if (!seen.add(day.day())) throw new IllegalArgumentException(where + day.day() + " is there twice");
            days.add(day);
        }
        return days;
    }

    private static SpecialDay day(String line, String where) {
        String[] words = line.split("\\s+", 3);
        Optional<DayKind> kind = words.length < 2 ? Optional.empty() : kind(words[1]);
        if (kind.isEmpty())
            throw new IllegalArgumentException(
                    where + "write the day, off or work, and why, such as: 2026-02-16 off Tết Nguyên đán");
        try {
            return new SpecialDay(LocalDate.parse(words[0]), kind.get(), words.length < 3 ? "" : words[2]);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(
                    where + "write the day as year, month and day, such as 2026-02-16", notADay);
        }
    }

    private static Optional<DayKind> kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "off" -> Optional.of(DayKind.OFF);
            case "work" -> Optional.of(DayKind.WORK);
            default -> Optional.empty();
        };
    }
}
