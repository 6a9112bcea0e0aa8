package vietqr.system.compat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer must look like: the same keys, the same types, and the same values, except where a pattern stands:
 *
 * <ul>
 *   <li>{@code "~regex"} is any string that the expression matches whole,
 *   <li>{@code "#regex"} any number whose text it matches,
 *   <li>{@code "@name ~regex"} is also kept under the name; if the expression has parentheses, what the first hold.
 * </ul>
 *
 * @param pattern JSON
 */
record Shape(String pattern) {
    private static final Pattern KEPT = Pattern.compile("@([a-z][a-zA-Z]*) (.*)", Pattern.DOTALL);

    /** What was kept. */
    Map<String, String> match(String answer, String what) {
        Map<String, String> kept = new TreeMap<>();
        match(read(pattern), read(answer), what + "\n at $", kept);
        return kept;
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static void match(JsonValue wanted, JsonValue got, String where, Map<String, String> kept) {
        if (wanted instanceof JsonObject object) {
            assertThat(got).as(where).isInstanceOf(JsonObject.class);
            assertThat(got.asJsonObject().keySet()).as(where).isEqualTo(object.keySet());
            object.forEach((key, value) -> match(value, got.asJsonObject().get(key), where + "." + key, kept));
        } else if (wanted instanceof JsonArray array) {
            assertThat(got).as(where).isInstanceOf(JsonArray.class);
            assertThat(got.asJsonArray()).as(where).hasSameSizeAs(array);
            for (int i = 0; i < array.size(); i++)
                match(array.get(i), got.asJsonArray().get(i), where + "[" + i + "]", kept);
        } else if (wanted instanceof JsonString string) {
            matchText(string.getString(), got, where, kept);
        } else {
            assertThat(got).as(where).isEqualTo(wanted);
        }
    }

    /** What the first parentheses of an expression hold, or all of it if it has none. */
    private static String kept(String expression, String text) {
        Matcher found = Pattern.compile(expression).matcher(text);
        return found.matches() && found.groupCount() > 0 ? found.group(1) : text;
    }

    private static void matchText(String wanted, JsonValue got, String where, Map<String, String> kept) {
        Matcher named = KEPT.matcher(wanted);
        String rule = named.matches() ? named.group(2) : wanted;
        String text;
        if (rule.startsWith("#")) {
            assertThat(got).as(where).isInstanceOf(JsonNumber.class);
            text = got.toString();
        } else {
            assertThat(got).as(where).isInstanceOf(JsonString.class);
            text = ((JsonString) got).getString();
        }
        if (rule.startsWith("#") || rule.startsWith("~"))
            assertThat(text).as(where).matches(rule.substring(1));
        else assertThat(text).as(where).isEqualTo(rule);
        if (named.matches()) kept.put(named.group(1), rule.startsWith("~") ? kept(rule.substring(1), text) : text);
    }
}
