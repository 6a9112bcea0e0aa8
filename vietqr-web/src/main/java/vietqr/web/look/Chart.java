package vietqr.web.look;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import vietqr.identity.Language;

import java.util.List;

import static vietqr.kernel.JsonApi.JSON;

/** A chart over days or hours as the chart component wants it told. Its colours can be seen on light and on dark alike. */
public final class Chart {
    public static final String LOUD = "#14a394";
    public static final String QUIET = "#9aa8a1";

    private static final String LINE = "line";
    private static final String INK = "#7d8a84";
    private static final String GRID = "rgba(125,138,132,0.22)";

    private final String type;
    private final List<String> labels;
    private final Language language;
    private final JsonArrayBuilder series = JSON.createArrayBuilder();
    private int rows;

    private Chart(String type, List<String> labels, Language language) {
        this.type = type;
        this.labels = labels;
        this.language = language;
    }

    /** @param labels below the bars */
    public static Chart bars(List<String> labels, Language language) {
        return new Chart("bar", labels, language);
    }

    /** @param labels below the points */
    public static Chart line(List<String> labels, Language language) {
        return new Chart(LINE, labels, language);
    }

    /** One more row of values beside the others; there is none where null stands. */
    public Chart with(String label, String colour, List<Long> row) {
        JsonArrayBuilder values = JSON.createArrayBuilder();
        for (Long value : row) {
            if (value == null) values.addNull();
            else values.add(value);
        }
        rows++;
        series.add(JSON.createObjectBuilder()
                .add("label", label)
                .add("data", values)
                .add("backgroundColor", colour)
                .add("borderColor", colour)
                .add("borderWidth", type.equals(LINE) ? 2 : 0)
                .add("borderRadius", 3)
                .add("maxBarThickness", 22)
                .add("spanGaps", true));
        return this;
    }

    public String json() {
        JsonArrayBuilder below = JSON.createArrayBuilder();
        labels.forEach(below::add);
        return JSON.createObjectBuilder()
                .add("type", type)
                .add("data", JSON.createObjectBuilder().add("labels", below).add("datasets", series))
                .add("options", options())
                .build()
                .toString();
    }

    private JsonObjectBuilder options() {
        JsonObjectBuilder words = JSON.createObjectBuilder().add("color", INK);
        return JSON.createObjectBuilder()
                .add("locale", language.code())
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "plugins",
                        JSON.createObjectBuilder()
                                .add(
                                        "legend",
                                        JSON.createObjectBuilder()
                                                .add("display", rows > 1)
                                                .add("labels", words)))
                .add(
                        "scales",
                        JSON.createObjectBuilder()
                                .add("x", axis(false))
                                .add("y", axis(true).add("beginAtZero", true)));
    }

    private static JsonObjectBuilder axis(boolean lines) {
        return JSON.createObjectBuilder()
                .add(
                        "ticks",
                        JSON.createObjectBuilder()
                                .add("color", INK)
                                .add("maxRotation", 0)
                                .add("precision", 0))
                .add("grid", JSON.createObjectBuilder().add("display", lines).add("color", GRID));
    }
}
