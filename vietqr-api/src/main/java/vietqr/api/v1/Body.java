package vietqr.api.v1;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.kernel.Vnd;
import vietqr.payment.Issuing;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static vietqr.kernel.JsonApi.JSON;

/** A JSON object as a caller must write it: names exactly, texts as texts, numbers as numbers, and no field we do not know. */
record Body(JsonObject json) {
    private static final int MOST_TEXTS = 50;

    /** For calls that ask for nothing beyond their address. */
    static final Body NOTHING = new Body(JsonValue.EMPTY_JSON_OBJECT);

    static Body of(byte[] bytes, Set<String> known) {
        String text = utf8(bytes).orElseThrow(Body::unreadable);
        JsonObject json = parsed(text).orElseThrow(Body::unreadable);
        Names.twice(text).ifPresent(name -> {
            throw Asked.refused(name, "is there more than once");
        });
        for (String name : json.keySet()) if (!known.contains(name)) throw Asked.refused(name, "is not known here");
        return new Body(json);
    }

    private static WebApplicationException unreadable() {
        return new WebApplicationException(Problem.response(
                Response.Status.BAD_REQUEST, "invalid_json", "The body must be one JSON object in UTF-8."));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The parser has no exception of its own for what is nested too deeply. */
    private static Optional<JsonObject> parsed(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) return Optional.empty();
            JsonObject object = parser.getObject();
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (RuntimeException notJson) {
            return Optional.empty();
        }
    }

    /** The id in an answer of ours. */
    static String idIn(String answer) {
        return parsed(answer).orElseThrow().getString("id");
    }

    /** Whether anything is said about it, if only null. */
    boolean has(String name) {
        return json.containsKey(name);
    }

    String required(String name) {
        return Asked.text(optional(name)).orElseThrow(() -> Asked.refused(name, "is required"));
    }

    /** Null when absent or null. */
    String optional(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) return null;
        if (value instanceof JsonString text) return text.getString();
        throw Asked.refused(name, "must be a text");
    }

    /** Empty text when absent or null. */
    String textOf(String name) {
        String text = optional(name);
        return text == null ? "" : text;
    }

    /** An amount that a code can ask for. */
    Vnd amount(String name) {
        long most = Issuing.LARGEST_AMOUNT.amount();
        if (json.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() <= 18) {
            long value = number.longValue();
            if (value > 0 && value <= most) return Vnd.of(value);
        }
        throw Asked.refused(name, "must be a whole number from 1 to " + most);
    }

    /** A whole number above zero. */
    long positive(String name) {
        if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
            long value = number.bigDecimalValue().precision() > 18 ? 0 : number.longValue();
            if (value > 0) return value;
        }
        throw Asked.refused(name, "must be a whole number above 0");
    }

    int between(String name, int least, int most) {
        if (json.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() <= 9
                && number.intValue() >= least
                && number.intValue() <= most) return number.intValue();
        throw Asked.refused(name, "must be a whole number from " + least + " to " + most);
    }

    /** Whether something is wanted; as said otherwise when absent or null. */
    boolean flag(String name, boolean otherwise) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) return otherwise;
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) return value == JsonValue.TRUE;
        throw Asked.refused(name, "must be true or false");
    }

    /** A nested object, which must be there, with no field but these. */
    Body object(String name, Set<String> known) {
        if (!(json.get(name) instanceof JsonObject object)) throw Asked.refused(name, "must be an object");
        for (String field : object.keySet())
            if (!known.contains(field)) throw Asked.refused(name + "." + field, "is not known here");
        return new Body(object);
    }

    /** The same, with nothing in it when absent. */
    Body objectOrEmpty(String name, Set<String> known) {
        return has(name) ? object(name, known) : new Body(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Texts in their order; none when absent or null. */
    List<String> list(String name) {
        texts(name);
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) return List.of();
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** Different texts; none when absent or null. */
    Set<String> texts(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) return Set.of();
        if (value instanceof JsonArray array
                && array.size() <= MOST_TEXTS
                && array.stream().allMatch(JsonString.class::isInstance))
            return array.getValuesAs(JsonString::getString).stream().collect(Collectors.toCollection(TreeSet::new));
        throw Asked.refused(name, "must be a list of at most " + MOST_TEXTS + " texts");
    }

    /** The same text for the same content, in whatever order it was written. */
    String canonical() {
        return canonical(json);
    }

    private static String canonical(JsonValue value) {
        if (value instanceof JsonObject object)
            return new TreeMap<>(object)
                    .entrySet().stream()
                            .map(field -> JSON.createValue(field.getKey()) + ":" + canonical(field.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        if (value instanceof JsonArray array)
            return array.stream().map(Body::canonical).collect(Collectors.joining(",", "[", "]"));
        return value.toString();
    }
}
