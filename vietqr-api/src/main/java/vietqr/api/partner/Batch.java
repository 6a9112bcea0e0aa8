package vietqr.api.partner;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The entries of a batch as they were sent, all of them good; or why none is taken (wire reference, section 11). */
sealed interface Batch<T> {
    int MOST = 50;

    record Good<T>(List<T> entries) implements Batch<T> {}

    record Bad<T>(ErrorCode code) implements Batch<T> {}

    /**
     * @param authentic whether an entry's checksum is right; asked before the entry is read
     * @param reader empty for an entry that lacks something
     */
    static <T> Batch<T> read(JsonArray array, Predicate<Fields> authentic, Function<Fields, Optional<T>> reader) {
        if (array.isEmpty()) return new Bad<>(ErrorCode.E46);
        if (array.size() > MOST) return new Bad<>(ErrorCode.E92);
        List<T> entries = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonObject object)) return new Bad<>(ErrorCode.E46);
            Fields given = Fields.of(object);
            if (!authentic.test(given)) return new Bad<>(ErrorCode.E39);
            Optional<T> entry = reader.apply(given);
            if (entry.isEmpty()) return new Bad<>(ErrorCode.E46);
            entries.add(entry.get());
        }
        return new Good<>(entries);
    }
}
