package vietqr.api.description;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a story and its answer.
 *
 * @param step place in the order of all examples
 * @param call method and path of the operation
 */
record Example(int step, String call, String name, JsonObject json) {
    private static final String STATUS = "status";

    static Example of(int step, JsonObject json) {
        return new Example(step, json.getString("call"), json.getString("name"), json);
    }

    String status() {
        return Integer.toString(json.getInt(STATUS));
    }

    /** The value of a parameter of address or header; empty if this call does without. */
    Optional<Object> parameter(String parameter) {
        return Optional.ofNullable(json.getJsonObject("parameters"))
                .map(given -> given.get(parameter))
                .map(Example::plain);
    }

    Optional<Object> request() {
        return Optional.ofNullable(json.get("request")).map(Example::plain);
    }

    /** Empty if what is answered is no JSON, or nothing. */
    Optional<Object> answer() {
        return Optional.ofNullable(json.get("answer")).map(Example::plain);
    }

    /**
     * What a test must know to play this example: {@code with}, fields to be filled from earlier answers
     * ({@code "refId": "dynamic.transactionRefId"}), {@code varies}, fields whose values are new each time, and the media
     * {@code type} of an answer that is no JSON.
     */
    Map<String, Object> run() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("step", step);
        run.put("example", name);
        run.put(STATUS, json.getInt(STATUS));
        for (String key : List.of("with", "varies", "type"))
            if (json.containsKey(key)) run.put(key, plain(json.get(key)));
        return run;
    }

    /** JSON in a form that the server writes out again. */
    static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((key, field) -> map.put(key, plain(field)));
            return new WholeObject(map);
        }
        if (value instanceof JsonArray array)
            return array.stream().map(Example::plain).toList();
        if (value instanceof JsonString text) return text.getString();
        if (value instanceof JsonNumber number) return number.bigDecimalValue();
        if (value == JsonValue.NULL) return null;
        return value == JsonValue.TRUE;
    }
}
