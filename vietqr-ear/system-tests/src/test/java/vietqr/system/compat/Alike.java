package vietqr.system.compat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds an answer to an example: the same keys, the same types, and the same values, except that of the fields named, and
 * what lies below them, only keys and types count and lists may have any length.
 */
record Alike(Set<String> varies) {
    void check(JsonValue example, JsonValue got, String where) {
        check(example, got, where, false);
    }

    private void check(JsonValue example, JsonValue got, String where, boolean free) {
        if (free && isFlag(example)) assertThat(isFlag(got)).as(where).isTrue();
        else assertThat(got.getValueType()).as(where).isEqualTo(example.getValueType());
        if (example instanceof JsonObject object) object(object, got.asJsonObject(), where, free);
        else if (example instanceof JsonArray array) array(array, got.asJsonArray(), where, free);
        else if (!free) assertThat(got).as(where).isEqualTo(example);
    }

    private static boolean isFlag(JsonValue value) {
        return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    private void object(JsonObject example, JsonObject got, String where, boolean free) {
        assertThat(got.keySet()).as(where).isEqualTo(example.keySet());
        example.forEach((key, value) -> check(value, got.get(key), where + "." + key, free || varies.contains(key)));
    }

    private void array(JsonArray example, JsonArray got, String where, boolean free) {
        if (!free) assertThat(got).as(where).hasSameSizeAs(example);
        for (int i = 0; i < got.size() && !example.isEmpty(); i++)
            check(example.get(free ? 0 : i), got.get(i), where + "[" + i + "]", free);
    }
}
