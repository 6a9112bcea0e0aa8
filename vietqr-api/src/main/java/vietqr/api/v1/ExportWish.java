package vietqr.api.v1;

import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.report.Filter;
import vietqr.report.Format;
import vietqr.report.ReportKind;
import vietqr.report.Wish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which report a caller wants, and how. */
final class ExportWish {
    static final Set<String> FIELDS = Set.of("report", "format", "filters", "columns", "zone", "language");

    private static final Set<String> NARROWING =
            Stream.of(Filter.values()).map(Filter::key).collect(Collectors.toUnmodifiableSet());
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Set<String> FILTERS =
            Stream.concat(Stream.of(FROM, TO), NARROWING.stream()).collect(Collectors.toUnmodifiableSet());

    private ExportWish() {}

    static Wish read(Body body) {
        Body filters = body.object("filters", FILTERS);
        ReportKind report = report(body);
        Format format = format(body);
        return shaped(Wish.of(report, format, day(filters, FROM), day(filters, TO), language(body)), body, filters);
    }

    /** Of a report that comes again and again: each has days of its own. */
    static Wish read(Body body, LocalDate anyDay) {
        Body filters = body.objectOrEmpty("filters", NARROWING);
        return shaped(Wish.of(report(body), format(body), anyDay, anyDay, language(body)), body, filters);
    }

    private static Wish shaped(Wish wish, Body body, Body filters) {
        return wish.narrowed(narrowed(filters)).showing(body.list("columns")).at(zone(body));
    }

    private static ReportKind report(Body body) {
        return Asked.word("report", body.required("report"), ReportKind.class).orElseThrow();
    }

    private static Format format(Body body) {
        return Asked.word("format", body.required("format"), Format.class).orElseThrow();
    }

    private static Map<Filter, String> narrowed(Body filters) {
        Map<Filter, String> narrowed = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values())
            if (filters.has(filter.key())) narrowed.put(filter, filters.required(filter.key()));
        return narrowed;
    }

    private static LocalDate day(Body filters, String name) {
        try {
            return LocalDate.parse(filters.required(name));
        } catch (DateTimeException notADay) {
            throw Asked.refused(name, "must be a day such as 2026-01-31");
        }
    }

    private static Language language(Body body) {
        if (!body.has("language")) return Language.VI;
        return Language.of(body.required("language")).orElseThrow(() -> Asked.refused("language", "must be vi or en"));
    }

    private static ZoneId zone(Body body) {
        if (!body.has("zone")) return BankingDay.ZONE;
        try {
            return ZoneId.of(body.required("zone"));
        } catch (DateTimeException unknown) {
            throw Asked.refused("zone", "must be the name of a time zone such as Asia/Ho_Chi_Minh");
        }
    }
}
