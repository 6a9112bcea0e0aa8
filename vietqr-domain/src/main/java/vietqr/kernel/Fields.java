package vietqr.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static vietqr.kernel.JsonApi.JSON;

/**
 * The fields of a JSON object as partners and banks really send them (wire reference, section 0): names in any case, numbers
 * also as digit strings, and absent, {@code null} and {@code ""} all alike. Unknown fields are never an error.
 */
public final class Fields {
    private final Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Fields(JsonObject object) {
        byName.putAll(object);
    }

    public static Fields of(JsonObject object) {
        return new Fields(object);
    }

    /** Empty when the bytes are not UTF-8, not JSON, or not an object. A byte order mark is passed over. */
    public static Optional<Fields> parse(byte[] body) {
        return text(body).flatMap(Fields::parse);
    }

    /** Empty as well when a name stands twice in one object, in whatever case: nobody can say which of the values was meant. */
    public static Optional<Fields> parseUnambiguous(byte[] body) {
        return text(body).flatMap(text -> parse(text).filter(fields -> namesOnce(text)));
    }

    private static Optional<String> text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The parser has no exception of its own for what is nested too deeply. */
    private static Optional<Fields> parse(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) return Optional.empty();
            Fields fields = new Fields(parser.getObject());
            return parser.hasNext() ? Optional.empty() : Optional.of(fields);
        } catch (RuntimeException notJson) {
            return Optional.empty();
        }
    }

    private static boolean namesOnce(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            Deque<Set<String>> names = new ArrayDeque<>();
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT -> names.push(new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
                    case END_OBJECT -> names.pop();
                    case KEY_NAME -> {
                        if (!names.element().add(parser.getString())) return false;
                    }
                    default -> {}
                }
            }
            return true;
        }
    }

    /** The text of a string, number or boolean; {@code ""} when absent, null, or an object or array. */
    public String text(String name) {
        JsonValue value = byName.get(name);
        if (value instanceof JsonString string) return string.getString();
        if (value instanceof JsonNumber number) return number.toString();
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) return value.toString();
        return "";
    }

    /** Whether the field is there with any value but null; an empty text counts. */
    public boolean present(String name) {
        return byName.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }

    public boolean has(String name) {
        return !text(name).isBlank();
    }

    /**
     * A whole number, as a number or as digits in a string; empty when absent, broken, or larger than a {@code long}. One or
     * two decimals are tolerated if they are zero; three may be thousands, and nothing is guessed (format reference,
     * section 5).
     */
    public Optional<Long> whole(String name) {
        String text = text(name).strip();
        if (text.isEmpty() || text.length() > 30 || text.matches("[^.]*\\.\\d{3,}.*")) return Optional.empty();
        try {
            return Optional.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** A flag, as a JSON boolean or as text; the default when absent or not a boolean. */
    public boolean flag(String name, boolean otherwise) {
        String text = text(name).strip();
        if (text.equalsIgnoreCase("true")) return true;
        return text.equalsIgnoreCase("false") ? false : otherwise;
    }

    /** Whether the object has the key at all, be its value null. */
    public boolean named(String name) {
        return byName.containsKey(name);
    }

    /** The fields of a nested object; empty when absent or something else. */
    public Optional<Fields> object(String name) {
        return byName.get(name) instanceof JsonObject object ? Optional.of(new Fields(object)) : Optional.empty();
    }

    /** The array, or a lone object as an array of one; an empty one when absent or something else. */
    public JsonArray list(String name) {
        return byName.get(name) instanceof JsonObject lone
                ? JSON.createArrayBuilder(List.of(lone)).build()
                : array(name);
    }

    /** The array, or an empty one when absent or something else. */
    public JsonArray array(String name) {
        return byName.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
