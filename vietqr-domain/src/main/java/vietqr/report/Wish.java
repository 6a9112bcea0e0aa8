package vietqr.report;

import vietqr.identity.Language;
import vietqr.kernel.BankingDay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody wants reported, and how.
 *
 * @param from first banking day
 * @param to last banking day
 * @param columns by their keys, in this order; empty for all
 * @param zone in which moments are written; days are banking days whatever it is
 * @param masked without what says who payers are
 */
public record Wish(
        ReportKind report,
        Format format,
        LocalDate from,
        LocalDate to,
        Map<Filter, String> filters,
        List<String> columns,
        ZoneId zone,
        Language language,
        boolean masked) {
    public static final int MOST_DAYS = 366;
    public static final int LONGEST_FILTER = 100;

    public Wish {
        filters = Map.copyOf(new TreeMap<>(filters));
        columns = List.copyOf(columns);
    }

    /** All of a report, in the language, as Vietnam's clocks show it. */
    public static Wish of(ReportKind report, Format format, LocalDate from, LocalDate to, Language language) {
        return new Wish(report, format, from, to, Map.of(), List.of(), BankingDay.ZONE, language, false);
    }

    public Wish narrowed(Map<Filter, String> by) {
        return new Wish(report, format, from, to, by, columns, zone, language, masked);
    }

    public Wish showing(List<String> keys) {
        return new Wish(report, format, from, to, filters, keys, zone, language, masked);
    }

    public Wish during(LocalDate first, LocalDate last) {
        return new Wish(report, format, first, last, filters, columns, zone, language, masked);
    }

    public Wish at(ZoneId clocks) {
        return new Wish(report, format, from, to, filters, columns, clocks, language, masked);
    }

    /** The same as somebody may have it. */
    Wish masked(boolean hidden) {
        return new Wish(report, format, from, to, filters, columns, zone, language, hidden);
    }

    /** Whether the file says who payers are. */
    boolean personal() {
        return !masked && namesSomebody();
    }

    boolean namesSomebody() {
        return chosen().stream().anyMatch(column -> column.type().personal());
    }

    /** What is wrong with it; empty if nothing is. */
    public Optional<Fault> fault() {
        if (to.isBefore(from)) return Fault.of(Fault.Kind.PERIOD_ENDS_FIRST, to.toString());
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) return Fault.of(Fault.Kind.PERIOD_TOO_LONG, "" + MOST_DAYS);
        for (String key : columns)
            if (report.columns().stream().noneMatch(column -> column.key().equals(key)))
                return Fault.of(Fault.Kind.COLUMN_UNKNOWN, key);
        if (columns.stream().distinct().count() < columns.size())
            return Fault.of(Fault.Kind.COLUMN_TWICE, String.join(", ", columns));
        for (Filter filter : filters.keySet())
            if (!report.filters().contains(filter)) return Fault.of(Fault.Kind.FILTER_UNUSED, filter.key());
        return filters.entrySet().stream()
                .filter(filter -> filter.getValue().length() > LONGEST_FILTER)
                .findAny()
                .flatMap(filter ->
                        Fault.of(Fault.Kind.FILTER_TOO_LONG, filter.getKey().key()));
    }

    List<Column> chosen() {
        if (columns.isEmpty()) return report.columns();
        return columns.stream()
                .map(key -> report.columns().stream()
                        .filter(column -> column.key().equals(key))
                        .findAny()
                        .orElseThrow())
                .toList();
    }
}
