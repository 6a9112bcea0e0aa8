package vietqr.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import vietqr.identity.Language;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static vietqr.kernel.JsonApi.JSON;

/** A wish as it is kept. */
final class WishText {
    private WishText() {}

    static String of(Wish wish) {
        JsonObjectBuilder filters = JSON.createObjectBuilder();
        for (Filter filter : Filter.values())
            if (wish.filters().containsKey(filter))
                filters.add(filter.key(), wish.filters().get(filter));
        JsonArrayBuilder columns = JSON.createArrayBuilder(wish.columns());
        return JSON.createObjectBuilder()
                .add("report", wish.report().name())
                .add("format", wish.format().name())
                .add("from", wish.from().toString())
                .add("to", wish.to().toString())
                .add("filters", filters)
                .add("columns", columns)
                .add("zone", wish.zone().getId())
                .add("language", wish.language().code())
                .add("masked", wish.masked())
                .build()
                .toString();
    }

    static Wish read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            List<String> columns = json.getJsonArray("columns").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
            return new Wish(
                    ReportKind.valueOf(json.getString("report")),
                    Format.valueOf(json.getString("format")),
                    LocalDate.parse(json.getString("from")),
                    LocalDate.parse(json.getString("to")),
                    filters(json.getJsonObject("filters")),
                    columns,
                    ZoneId.of(json.getString("zone")),
                    Language.of(json.getString("language")).orElseThrow(),
                    json.getBoolean("masked", false));
        }
    }

    private static Map<Filter, String> filters(JsonObject json) {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values())
            if (json.containsKey(filter.key())) filters.put(filter, json.getString(filter.key()));
        return filters;
    }
}
