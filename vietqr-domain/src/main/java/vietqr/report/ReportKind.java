package vietqr.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be reported. */
public enum ReportKind {
    DAILY(MoneyReports.DAILY),
    KPI(RequestReports.KPI),
    SETTLEMENT(MoneyReports.SETTLEMENT),
    PAYMENTS(RequestReports.PAYMENTS),
    MOVEMENTS(MoneyReports.MOVEMENTS),
    MATCHED(MoneyReports.MATCHED),
    UNMATCHED(RequestReports.UNMATCHED),
    DUPLICATES(MoneyReports.DUPLICATES),
    REFUNDS(TraceReports.REFUNDS),
    DELIVERIES(TraceReports.DELIVERIES),
    AUDIT(TraceReports.AUDIT);

    private final Definition definition;

    ReportKind(Definition definition) {
        this.definition = definition;
    }

    public static Optional<ReportKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findAny();
    }

    Definition definition() {
        return definition;
    }

    /** All the columns it can have, in their order. */
    public List<Column> columns() {
        return definition.columns();
    }

    /** By what it can be narrowed, beside the period. */
    public Set<Filter> filters() {
        return definition.filters().keySet();
    }
}
