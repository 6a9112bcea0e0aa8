package vietqr.api.description;

import jakarta.json.JsonObject;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.List;

/**
 * An operation while it is described, by what a story says of it: {@code security} (basic, bearer, bank, feed, bidv, key or
 * none),
 * {@code parameters}, the schemas of {@code request}, {@code answer} and {@code refusal}, and the status {@code refusedWith}
 * where it is not 400, and {@code answeredWith} where it is not 200. Without {@code answer} the body is empty.
 */
final class OperationText {
    private static final String RUN = "x-run";
    private static final String JSON = "application/json";

    private final Operation operation;
    private final JsonObject text;
    private final List<Object> runs = new ArrayList<>();

    private OperationText(Operation operation, JsonObject text) {
        this.operation = operation;
        this.text = text;
    }

    static OperationText describe(Operation operation, JsonObject text) {
        OperationText described = new OperationText(operation, text);
        described.parameters();
        described.request();
        described.answers();
        return described;
    }

    private void parameters() {
        JsonObject texts =
                text.containsKey("parameters") ? text.getJsonObject("parameters") : JsonObject.EMPTY_JSON_OBJECT;
        for (Parameter parameter : parametersOf(operation)) {
            // The header that shows who one is belongs to the security schemes.
            if (parameter.getName().equals("Authorization")) {
                operation.removeParameter(parameter);
                continue;
            }
            if (!texts.containsKey(parameter.getName())) continue;
            Notation notation = Notation.read(texts.getString(parameter.getName()));
            parameter.setDescription(notation.meaning());
            parameter.setRequired(notation.required());
            parameter.setSchema(Notation.read(notation.type()).schema());
        }
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : List.copyOf(operation.getParameters());
    }

    private void request() {
        operation.setRequestBody(null);
        if (text.containsKey("request"))
            operation.setRequestBody(
                    OASFactory.createRequestBody().required(true).content(json(schema("request"), null)));
    }

    private void answers() {
        operation.getResponses().removeAPIResponse("default");
        String done = text.getString("answeredWith", "200");
        if (!done.equals("200")) operation.getResponses().removeAPIResponse("200");
        APIResponse answered = response(done, "Done.");
        if (text.containsKey("answer")) answered.setContent(answer(text.getString("answer")));
        boolean refusable = text.containsKey("request") || text.containsKey("parameters");
        if (security().equals("key") && refusable)
            response("400", "What was asked for cannot be understood or done; code says why.")
                    .setContent(OwnAnswers.problem());
        else if (refusable)
            response(text.getString("refusedWith", "400"), "FAILED with a code (docs/errors.md).")
                    .setContent(json(
                            Notation.read(text.getString("refusal", "StatusBody"))
                                    .schema(),
                            null));
        CommonAnswers.add(operation, security(), text.containsKey("request"));
    }

    private String security() {
        return text.getString("security", "bearer");
    }

    /** The one that is there, for its description, or a new one. */
    private APIResponse response(String status, String otherwise) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known != null && known.getDescription() != null) return known;
        APIResponse response = OASFactory.createAPIResponse().description(otherwise);
        operation.getResponses().addAPIResponse(status, response);
        return response;
    }

    private Content answer(String types) {
        if (!types.contains("/")) return json(schema("answer"), null);
        Content pictures = OASFactory.createContent();
        Schema file = OASFactory.createSchema().type(SchemaType.STRING).format("binary");
        for (String type : types.split(", "))
            pictures.addMediaType(type, OASFactory.createMediaType().schema(file));
        return pictures;
    }

    private Schema schema(String of) {
        return Notation.read(text.getString(of)).schema();
    }

    /** @param example or null */
    static Content json(Schema schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema).example(example));
    }

    /** Adds an example to the request, its parameters and the answer, and what a test must know to play it. */
    void add(Example example) {
        for (Parameter parameter : parametersOf(operation))
            example.parameter(parameter.getName())
                    .ifPresent(value -> parameter.addExample(example.name(), shown(value)));
        example.request().ifPresent(body -> addTo(operation.getRequestBody().getContent(), example.name(), body));
        example.answer()
                .ifPresent(body -> addTo(
                        operation
                                .getResponses()
                                .getAPIResponse(example.status())
                                .getContent(),
                        example.name(),
                        body));
        runs.add(example.run());
        operation.addExtension(RUN, runs);
    }

    private static void addTo(Content content, String name, Object value) {
        content.getMediaType(JSON).addExample(name, shown(value));
    }

    private static org.eclipse.microprofile.openapi.models.examples.Example shown(Object value) {
        return OASFactory.createExample().value(value);
    }
}
