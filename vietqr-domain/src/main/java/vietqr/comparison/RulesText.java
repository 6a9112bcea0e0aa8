package vietqr.comparison;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static vietqr.kernel.JsonApi.JSON;

/** Rules as people write them and as they are kept: JSON (docs/reconciliation.md). */
public final class RulesText {
    private static final int LONGEST = 100_000;
    private static final Set<String> TOP = Set.of("cutOff", "patienceDays", "booksMissing", "rules");
    private static final Set<String> RULE =
            Set.of("name", "key", "cardinality", "tolerance", "days", "grades", "needs");

    private RulesText() {}

    /** @throws IllegalArgumentException with what is wrong and where */
    public static Rules read(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        JsonObject json = parsed(text);
        onlyKnown(json, TOP, "the rule set");
        List<Rule> rules = array(json, "rules").stream().map(RulesText::rule).toList();
        return new Rules(cutOff(json), whole(json, "patienceDays", Rules.MOST_PATIENCE), flag(json), rules);
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException notJson) {
            throw new IllegalArgumentException("this is no JSON object: " + notJson.getMessage(), notJson);
        }
    }

    private static Rule rule(JsonValue value) {
        if (!(value instanceof JsonObject json)) throw new IllegalArgumentException("rules: each must be an object");
        String name = text(json, "name");
        onlyKnown(json, RULE, name);
        return new Rule(
                name,
                word(json, "key", Key.class),
                json.containsKey("cardinality") ? word(json, "cardinality", Cardinality.class) : Cardinality.ONE_TO_ONE,
                json.containsKey("tolerance") ? whole(json, "tolerance", (int) Rule.MOST_TOLERANCE) : 0,
                whole(json, "days", Rule.MOST_DAYS),
                grades(json, "grades"),
                Set.copyOf(grades(json, "needs")));
    }

    private static void onlyKnown(JsonObject json, Set<String> known, String where) {
        for (String name : json.keySet())
            if (!known.contains(name)) throw new IllegalArgumentException(where + ": " + name + " is not known here");
    }

    private static LocalTime cutOff(JsonObject json) {
        try {
            return LocalTime.parse(text(json, "cutOff"));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("cutOff: must be a time of the day such as 23:00", notATime);
        }
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString text) return text.getString();
        throw new IllegalArgumentException(name + ": must be a text");
    }

    private static int whole(JsonObject json, String name, int most) {
        if (json.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() < 10) {
            int value = number.intValue();
            if (value >= 0 && value <= most) return value;
        }
        throw new IllegalArgumentException(name + ": must be a whole number from 0 to " + most);
    }

    private static boolean flag(JsonObject json) {
        JsonValue value = json.getOrDefault("booksMissing", JsonValue.TRUE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) return value == JsonValue.TRUE;
        throw new IllegalArgumentException("booksMissing: must be true or false");
    }

    private static JsonArray array(JsonObject json, String name) {
        if (json.get(name) instanceof JsonArray array) return array;
        throw new IllegalArgumentException(name + ": must be a list");
    }

    private static List<Grade> grades(JsonObject json, String name) {
        if (!json.containsKey(name)) return List.of();
        return array(json, name).stream()
                .map(value -> word(name, value, Grade.class))
                .toList();
    }

    private static <E extends Enum<E>> E word(JsonObject json, String name, Class<E> type) {
        return word(name, json.getOrDefault(name, JsonValue.NULL), type);
    }

    private static <E extends Enum<E>> E word(String name, JsonValue value, Class<E> type) {
        E[] known = type.getEnumConstants();
        for (E one : known)
            if (value instanceof JsonString text && text.getString().equals(one.name())) return one;
        String words = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(name + ": must be one of " + words);
    }

    /** As it can be read again; the same rules are always written alike. */
    public static String write(Rules rules) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (Rule rule : rules.rules()) list.add(json(rule));
        JsonObject json = JSON.createObjectBuilder()
                .add("cutOff", rules.cutOff().toString())
                .add("patienceDays", rules.patienceDays())
                .add("booksMissing", rules.booksMissing())
                .add("rules", list)
                .build();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip();
    }

    private static JsonObject json(Rule rule) {
        return JSON.createObjectBuilder()
                .add("name", rule.name())
                .add("key", rule.key().name())
                .add("cardinality", rule.cardinality().name())
                .add("tolerance", rule.tolerance())
                .add("days", rule.days())
                .add("grades", words(rule.grades()))
                .add("needs", words(rule.needs().isEmpty() ? List.of() : EnumSet.copyOf(rule.needs())))
                .build();
    }

    private static JsonArrayBuilder words(Collection<Grade> grades) {
        JsonArrayBuilder words = JSON.createArrayBuilder();
        grades.forEach(grade -> words.add(grade.name()));
        return words;
    }
}
