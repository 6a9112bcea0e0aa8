package vietqr.report;

import java.util.List;
import java.util.Map;

/**
 * How a report is asked of the database. In {@code from} and {@code where} stand {@code :from} and {@code :until} for the
 * period, {@code :fromDay} and {@code :toDay} for its days, {@code :fromId} and {@code :untilId} for the ids given out in it, and {@code {expression}} where the merchants must be
 * that may be seen.
 *
 * @param filters the condition for each filter, with the filter's key as a parameter
 * @param groupBy empty if each row of the report is one of the database
 */
record Definition(
        List<Column> columns, String from, String where, Map<Filter, String> filters, String groupBy, String orderBy) {
    Definition {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
    }

    boolean grouped() {
        return !groupBy.isEmpty();
    }
}
