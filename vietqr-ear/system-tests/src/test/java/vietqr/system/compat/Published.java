package vietqr.system.compat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published description of the interface, as the tests read it. */
record Published(JsonObject api) {
    private static final String JSON_BODY = "/content/application~1json/";

    /**
     * An operation.
     *
     * @param call method and path
     */
    record Operation(String call, JsonObject json) {
        Stream<Run> runs() {
            if (!json.containsKey("x-run")) return Stream.empty();
            return json.getJsonArray("x-run").getValuesAs(JsonObject.class).stream()
                    .map(run -> new Run(this, run));
        }

        List<JsonObject> parameters() {
            return json.containsKey("parameters")
                    ? json.getJsonArray("parameters").getValuesAs(JsonObject.class)
                    : List.of();
        }

        /** basic, bearer, bank, key, or none. */
        String security() {
            return json.containsKey("security")
                    ? json.getJsonArray("security")
                            .getJsonObject(0)
                            .keySet()
                            .iterator()
                            .next()
                    : "none";
        }

        /** What stands at a JSON pointer; empty if any step of the way is missing. */
        Optional<JsonValue> at(String pointer) {
            Optional<JsonValue> here = Optional.of(json);
            for (String step : pointer.substring(1).split("/")) {
                String key = step.replace("~1", "/");
                here = here.map(value -> value.asJsonObject().get(key));
            }
            return here;
        }
    }

    /** One example of an operation, and how it is to be played. */
    record Run(Operation of, JsonObject json) {
        int step() {
            return json.getInt("step");
        }

        String name() {
            return json.getString("example");
        }

        int status() {
            return json.getInt("status");
        }

        /** Fields to be filled from earlier answers. */
        JsonObject with() {
            return json.containsKey("with") ? json.getJsonObject("with") : JsonValue.EMPTY_JSON_OBJECT;
        }

        /** Fields whose values are new each time. */
        Set<String> varies() {
            if (!json.containsKey("varies")) return Set.of();
            return json.getJsonArray("varies").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toSet());
        }

        /** Media type of an answer that is no JSON. */
        Optional<String> type() {
            return Optional.ofNullable(json.getString("type", null));
        }

        Optional<JsonValue> request() {
            return of.at("/requestBody" + JSON_BODY + "examples/" + name() + "/value");
        }

        Optional<JsonValue> requestSchema() {
            return of.at("/requestBody" + JSON_BODY + "schema");
        }

        Optional<JsonValue> answer() {
            return of.at("/responses/" + status() + JSON_BODY + "examples/" + name() + "/value");
        }

        Optional<JsonValue> answerSchema() {
            return of.at("/responses/" + status() + JSON_BODY + "schema");
        }

        /** Those of this example, each with its {@code name}, {@code in} and {@code value}. */
        List<JsonObject> parameters() {
            return of.parameters().stream()
                    .filter(parameter -> parameter.containsKey("examples")
                            && parameter.getJsonObject("examples").containsKey(name()))
                    .toList();
        }

        @Override
        public String toString() {
            return of.call() + ", " + name();
        }
    }

    List<Operation> operations() {
        return api.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue().asJsonObject())))
                .toList();
    }

    /** In the order in which they work. */
    List<Run> runs() {
        return operations().stream()
                .flatMap(Operation::runs)
                .sorted(Comparator.comparingInt(Run::step))
                .toList();
    }

    /** What stands at the end of a reference within the description, or the value itself. */
    JsonObject resolved(JsonValue value) {
        JsonObject object = value.asJsonObject();
        if (object.containsKey("allOf"))
            return resolved(object.getJsonArray("allOf").get(0));
        if (!object.containsKey("$ref")) return object;
        return JsonProvider.provider()
                .createPointer(object.getString("$ref").substring(1))
                .getValue(api)
                .asJsonObject();
    }
}
