package vietqr.report;

import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.merchant.Sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A wish as the database is asked. Whatever people wrote is a value, never a part of the statement, and no statement is
 * without the merchants that may be seen.
 */
record Query(String sql, List<Object> values) {
    /** Far longer than lies between the time of a row and its id. */
    private static final Duration ID_LAG = Duration.ofMinutes(1);

    private static final Pattern PLACE = Pattern.compile(":([a-zA-Z]+)|\\{([^}]*)}");

    static Query rows(Wish wish, Sight sight) {
        Definition definition = wish.report().definition();
        String columns = wish.chosen().stream().map(Column::sql).collect(Collectors.joining(", "));
        return filled("select " + columns + rest(definition, wish) + " order by " + definition.orderBy(), wish, sight);
    }

    static Query count(Wish wish, Sight sight) {
        Definition definition = wish.report().definition();
        String all = definition.grouped() ? "select 1" : "select count(*)";
        String sql = all + rest(definition, wish);
        return filled(definition.grouped() ? "select count(*) from (" + sql + ") g" : sql, wish, sight);
    }

    private static String rest(Definition definition, Wish wish) {
        StringBuilder sql = new StringBuilder(" from " + definition.from() + " where " + definition.where());
        wish.filters().keySet().forEach(filter -> sql.append(" and ")
                .append(definition.filters().get(filter)));
        if (definition.grouped()) sql.append(" group by ").append(definition.groupBy());
        return sql.toString();
    }

    private static Query filled(String template, Wish wish, Sight sight) {
        Map<String, Object> known = known(wish);
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            if (place.group(1) == null) place.appendReplacement(sql, covered(place.group(2), sight));
            else {
                if (!known.containsKey(place.group(1)))
                    throw new IllegalStateException("no value for " + place.group());
                values.add(known.get(place.group(1)));
                place.appendReplacement(sql, "?");
            }
        }
        place.appendTail(sql);
        return new Query(sql.toString(), values);
    }

    private static Map<String, Object> known(Wish wish) {
        Instant from = BankingDay.start(wish.from());
        Instant until = BankingDay.end(wish.to());
        Map<String, Object> known = new HashMap<>();
        known.put("from", InstantConverter.column(from));
        known.put("until", InstantConverter.column(until));
        known.put("fromDay", wish.from());
        known.put("toDay", wish.to());
        known.put("fromId", Ids.notBefore(from));
        known.put("untilId", Ids.notBefore(until.plus(ID_LAG)));
        wish.filters().forEach((filter, value) -> known.put(filter.key(), value));
        return known;
    }

    private static String covered(String merchant, Sight sight) {
        if (sight.everything()) return merchant + " is not null";
        if (sight.blind()) return "false";
        return sight.merchantIds().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", merchant + " in (", ")"));
    }
}
