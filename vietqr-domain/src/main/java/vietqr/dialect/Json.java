package vietqr.dialect;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static vietqr.kernel.JsonApi.JSON;

/** JSON as it is signed: written without blanks, as {@code JSON.stringify} writes it, keys sorted by code unit. */
final class Json {
    private Json() {}

    /** Empty when the bytes are no JSON object. The parser has no exception of its own for what is nested too deeply. */
    static Optional<JsonObject> object(byte[] body) {
        try (JsonParser parser = JSON.createParser(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return parser.next() == JsonParser.Event.START_OBJECT ? Optional.of(parser.getObject()) : Optional.empty();
        } catch (RuntimeException notJson) {
            return Optional.empty();
        }
    }

    /** An id as those write it who number their messages: digits as a number, anything else as text. */
    static JsonValue id(String id) {
        return id.matches("[1-9]\\d{0,17}") ? JSON.createValue(Long.parseLong(id)) : JSON.createValue(id);
    }

    static String sorted(JsonValue value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonValue value, StringBuilder text) {
        if (value instanceof JsonObject object) {
            text.append('{');
            String comma = "";
            for (String key : new TreeSet<>(object.keySet())) {
                quote(key, text.append(comma));
                write(object.get(key), text.append(':'));
                comma = ",";
            }
            text.append('}');
        } else if (value instanceof JsonArray array) {
            text.append(array.stream().map(Json::sorted).collect(Collectors.joining(",", "[", "]")));
        } else if (value instanceof JsonString string) {
            quote(string.getString(), text);
        } else {
            text.append(value instanceof JsonNumber number ? number(number) : value.toString());
        }
    }

    /** {@code 1.0} is {@code 1} to JavaScript; numbers of another size than money's stay as they came. */
    static String number(JsonNumber number) {
        if (Math.abs((long) number.bigDecimalValue().scale()) > 20) return number.toString();
        return number.bigDecimalValue().signum() == 0
                ? "0"
                : number.bigDecimalValue().stripTrailingZeros().toPlainString();
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
