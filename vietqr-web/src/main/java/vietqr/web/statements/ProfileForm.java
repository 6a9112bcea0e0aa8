package vietqr.web.statements;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import vietqr.bankfile.Role;
import vietqr.kernel.JsonApi;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a bank profile that most people want to change, as fields. What it has no field for stays in the profile's text
 * as it is. Several texts in one field are kept apart by a bar.
 */
public class ProfileForm {
    private static final String BAR = " | ";
    private static final List<String> HEADER = List.of("within", "rows", "firstRow");
    private static final List<String> LISTS = List.of("marks", "dates", "times", "skip", "footer");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> positions = new LinkedHashMap<>();
    private final Map<String, Boolean> optional = new LinkedHashMap<>();
    private boolean continued;

    /** Whatever of the text can be shown; empty fields for the rest. */
    public static ProfileForm of(String json) {
        ProfileForm form = new ProfileForm();
        parsed(json).ifPresent(form::read);
        return form;
    }

    static Optional<JsonObject> parsed(String json) {
        try (JsonReader reader = JsonApi.JSON.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException noObject) {
            return Optional.empty();
        }
    }

    private void read(JsonObject profile) {
        for (String name : List.of("name", "bank", "amounts")) texts.put(name, list(profile.get(name)));
        for (String name : LISTS) texts.put(name, list(profile.get(name)));
        JsonObject header = object(profile.get("header"));
        for (String name : HEADER) numbers.put(name, number(header.get(name)));
        JsonObject columns = object(profile.get("columns"));
        for (Role role : Role.values()) column(role.word(), columns.get(role.word()));
        continued = profile.get("continued") == JsonValue.TRUE;
    }

    private void column(String role, JsonValue column) {
        JsonObject more = object(column);
        names.put(role, list(more.isEmpty() ? column : more.get("names")));
        positions.put(role, number(more.get("position")));
        optional.put(role, more.get("optional") == JsonValue.TRUE);
    }

    private static JsonObject object(JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String number(JsonValue value) {
        return value != null && value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : "";
    }

    private static String list(JsonValue value) {
        if (value instanceof JsonString one) return one.getString();
        if (!(value instanceof JsonArray several)) return "";
        return several.stream()
                .filter(JsonString.class::isInstance)
                .map(one -> ((JsonString) one).getString())
                .collect(Collectors.joining(BAR));
    }

    /** The text with what the fields say; as it was if it is no JSON. */
    public String into(String json) {
        return parsed(json).map(this::into).map(ProfileForm::written).orElse(json);
    }

    private JsonObject into(JsonObject profile) {
        JsonObjectBuilder changed = JsonApi.JSON.createObjectBuilder(profile);
        for (String name : List.of("name", "bank", "amounts")) put(changed, name, one(texts.get(name)));
        for (String name : LISTS) put(changed, name, several(texts.get(name)));
        put(changed, "header", header(object(profile.get("header"))));
        put(changed, "columns", columns(object(profile.get("columns"))));
        put(changed, "continued", continued ? Optional.of(JsonValue.TRUE) : Optional.empty());
        return changed.build();
    }

    private static void put(JsonObjectBuilder object, String name, Optional<JsonValue> value) {
        if (value.isPresent()) object.add(name, value.get());
        else object.remove(name);
    }

    private static Optional<JsonValue> one(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(JsonApi.JSON.createValue(text.strip()));
    }

    /** A bar without blanks around it belongs to the text: regular expressions have some. */
    private static Optional<JsonValue> several(String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        JsonArrayBuilder array = JsonApi.JSON.createArrayBuilder();
        Arrays.stream(text.split(" \\| ", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(array::add);
        return Optional.of(array.build());
    }

    private Optional<JsonValue> header(JsonObject before) {
        JsonObjectBuilder header = JsonApi.JSON.createObjectBuilder(before);
        for (String name : HEADER) put(header, name, whole(numbers.get(name)));
        JsonObject built = header.build();
        return built.isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static Optional<JsonValue> whole(String digits) {
        if (digits == null || !digits.strip().matches("\\d{1,9}")) return Optional.empty();
        return Optional.of(JsonApi.JSON.createValue(Integer.parseInt(digits.strip())));
    }

    private Optional<JsonValue> columns(JsonObject before) {
        JsonObjectBuilder columns = JsonApi.JSON.createObjectBuilder(before);
        for (Role role : Role.values()) put(columns, role.word(), column(role.word(), before));
        return Optional.of(columns.build());
    }

    private Optional<JsonValue> column(String role, JsonObject before) {
        Optional<JsonValue> called = several(names.get(role));
        Optional<JsonValue> position = whole(positions.get(role));
        if (called.isEmpty() && position.isEmpty()) return Optional.empty();
        JsonObjectBuilder column = JsonApi.JSON.createObjectBuilder(object(before.get(role)));
        put(column, "names", called);
        put(column, "position", position);
        boolean mayMiss = Boolean.TRUE.equals(optional.get(role));
        put(column, "optional", mayMiss ? Optional.of(JsonValue.TRUE) : Optional.empty());
        JsonObject built = column.build();
        return Optional.of(built.keySet().equals(Set.of("names")) ? built.get("names") : built);
    }

    private static String written(JsonObject profile) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonApi.JSON
                .createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(profile);
        }
        return text.toString().strip();
    }

    public List<String> getRoles() {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) roles.add(role.word());
        return roles;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, String> getNumbers() {
        return numbers;
    }

    public Map<String, String> getNames() {
        return names;
    }

    public Map<String, String> getPositions() {
        return positions;
    }

    public Map<String, Boolean> getOptional() {
        return optional;
    }

    public boolean isContinued() {
        return continued;
    }

    public void setContinued(boolean continued) {
        this.continued = continued;
    }
}
