package vietqr.web.reports;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import vietqr.identity.Language;
import vietqr.report.Figures;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToLongFunction;

import static vietqr.kernel.JsonApi.JSON;

/** A chart over days as the chart component wants it told. Its colours can be seen on light and on dark alike. */
final class Chart {
    static final String LOUD = "#14a394";
    static final String QUIET = "#9aa8a1";

    private static final String LINE = "line";
    private static final String INK = "#7d8a84";
    private static final String GRID = "rgba(125,138,132,0.22)";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final String type;
    private final List<Figures.Day> days;
    private final Language language;
    private final JsonArrayBuilder series = JSON.createArrayBuilder();

    private Chart(String type, List<Figures.Day> days, Language language) {
        this.type = type;
        this.days = days;
        this.language = language;
    }

    static Chart bars(List<Figures.Day> days, Language language) {
        return new Chart("bar", days, language);
    }

    /** Of what there is only on days on which something was paid. */
    static Chart line(List<Figures.Day> days, Language language) {
        return new Chart(LINE, days, language);
    }

    /** One more row of values beside the others. */
    Chart with(String label, String colour, ToLongFunction<Figures.Day> value) {
        JsonArrayBuilder values = JSON.createArrayBuilder();
        for (Figures.Day day : days) {
            if (day.paid() == 0 && type.equals(LINE)) values.addNull();
            else values.add(value.applyAsLong(day));
        }
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

    String json() {
        JsonArrayBuilder labels = JSON.createArrayBuilder();
        days.forEach(day -> labels.add(DAY.format(day.day())));
        return JSON.createObjectBuilder()
                .add("type", type)
                .add("data", JSON.createObjectBuilder().add("labels", labels).add("datasets", series))
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
                                .add("legend", JSON.createObjectBuilder().add("labels", words)))
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
