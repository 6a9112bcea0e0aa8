package vietqr.api.description;

import jakarta.json.JsonObject;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How stories write down a field: a type, {@code []} for a list of it, {@code !} if it is always there, {@code ?} if it may be
 * null, and what it means. Types are those of JSON in lower case, or the name of another schema. So
 * {@code "Row[]! newest first"} is a list of rows that is never left out.
 */
record Notation(String type, boolean list, boolean required, boolean nullable, String meaning) {
    private static final Pattern FORM = Pattern.compile("(\\w+)(\\[])?(!)?(\\?)? ?(.*)");
    private static final Set<String> SIMPLE = Set.of("string", "integer", "boolean", "object");

    static Notation read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("not the notation of a field: " + text);
        return new Notation(
                form.group(1), form.group(2) != null, form.group(3) != null, form.group(4) != null, form.group(5));
    }

    /** @param fields names and notations */
    static Schema object(JsonObject fields) {
        Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
        for (String name : fields.keySet()) {
            Notation field = read(fields.getString(name));
            schema.addProperty(name, field.schema());
            if (field.required()) schema.addRequired(name);
        }
        return schema;
    }

    Schema schema() {
        Schema one = simple() ? OASFactory.createSchema().type(jsonType()) : reference();
        Schema schema = list ? OASFactory.createSchema().type(SchemaType.ARRAY).items(one) : one;
        boolean alone = schema.getRef() != null;
        if (alone && (nullable || !meaning.isEmpty()))
            schema = OASFactory.createSchema().addAllOf(one);
        if (nullable) schema.setNullable(true);
        if (!meaning.isEmpty()) schema.setDescription(meaning);
        return schema;
    }

    private boolean simple() {
        return SIMPLE.contains(type);
    }

    private SchemaType jsonType() {
        return SchemaType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/" + type);
    }
}
