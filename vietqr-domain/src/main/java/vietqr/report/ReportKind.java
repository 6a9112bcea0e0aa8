package vietqr.report;

import vietqr.delivery.DeliveryState;
import vietqr.payment.PaymentState;
import vietqr.reconciliation.BreakState;
import vietqr.refund.RefundState;

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
    AUDIT(TraceReports.AUDIT),
    ENTRIES(BookReports.ENTRIES),
    BREAKS(BookReports.BREAKS),
    BREAKS_BY_REASON(BookReports.BREAKS_BY_REASON),
    AGEING(BookReports.AGEING),
    BALANCE(BookReports.BALANCE);

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

    /** Whether it is about how things stood at the end of the period. */
    boolean asOf() {
        return this == AGEING || this == BALANCE;
    }

    /** By what it can be narrowed, beside the period. */
    public Set<Filter> filters() {
        return definition.filters().keySet();
    }

    /** The states that its rows can have; none if it is not narrowed by them. */
    public List<String> states() {
        return switch (this) {
            case PAYMENTS, MATCHED -> names(PaymentState.values());
            case UNMATCHED -> names(PaymentState.WAITING, PaymentState.UNDERPAID, PaymentState.EXPIRED);
            case REFUNDS -> names(RefundState.values());
            case DELIVERIES -> names(DeliveryState.values());
            case BREAKS -> names(BreakState.values());
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>... states) {
        return Stream.of(states).map(Enum::name).toList();
    }
}
