package vietqr.report;

import vietqr.identity.Language;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a file says about itself.
 *
 * @param about what was asked for, as pairs of a label and what it is set to
 * @param zone in which moments are written
 */
record Caption(String title, List<Line> about, List<Column> columns, Language language, ZoneId zone) {
    Caption {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
    }

    record Line(String label, String value) {}

    Words words() {
        return Words.in(language);
    }

    List<String> headings() {
        return columns.stream().map(words()::heading).toList();
    }

    /** A moment as the clocks of the zone show it, to the second: no spreadsheet shows more. */
    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
    }
}
