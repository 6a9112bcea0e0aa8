package vietqr.api.v1;

import jakarta.json.stream.JsonParser;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import static vietqr.kernel.JsonApi.JSON;

/** The names in a JSON text. Readers differ in which of two values under one name they take, so no object has a name twice. */
final class Names {
    private Names() {}

    /**
     * The first name that stands twice in one object.
     *
     * @param json text that has been read as JSON before
     */
    static Optional<String> twice(String json) {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(new StringReader(json))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.START_OBJECT) open.push(new HashSet<>());
                if (event == JsonParser.Event.END_OBJECT) open.pop();
                if (event == JsonParser.Event.KEY_NAME && !open.element().add(parser.getString()))
                    return Optional.of(parser.getString());
            }
        }
        return Optional.empty();
    }
}
