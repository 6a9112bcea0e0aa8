package vietqr.api.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static vietqr.kernel.JsonApi.JSON;

/**
 * Completes the description of the interface from the stories beside this class. A story names operations as
 * {@code "POST /api/token"}, tells their schemas, and gives examples in the order in which they work.
 */
public class Description implements OASFilter {
    private static final List<String> STORIES = List.of(
            "payments",
            "banks",
            "merchants",
            "pictures",
            "v1",
            "v1-terminals",
            "v1-announcements",
            "v1-webhooks",
            "v1-alerts",
            "v1-statements",
            "v1-exports",
            "v1-reconciliation",
            "v1-close",
            "v1-disputes",
            "sandbox");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/vqr").description("This gateway.")));
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        CommonAnswers.describe(api.getComponents());
        Map<String, OperationText> texts = new TreeMap<>();
        int step = 0;
        for (String name : STORIES) {
            JsonObject story = story(name);
            story.getJsonObject("schemas").forEach((schema, fields) -> api.getComponents()
                    .addSchema(schema, Notation.object(fields.asJsonObject())));
            story.getJsonObject("operations").forEach((call, text) -> operation(api, call)
                    .ifPresent(found -> texts.put(call, OperationText.describe(found, text.asJsonObject()))));
            for (JsonValue example : story.getJsonArray("examples"))
                addExample(texts, Example.of(++step, example.asJsonObject()));
        }
    }

    /** An example may stand in a later story than its operation. */
    private static void addExample(Map<String, OperationText> texts, Example example) {
        OperationText text = texts.get(example.call());
        if (text != null) text.add(example);
    }

    private static Optional<Operation> operation(OpenAPI api, String call) {
        String[] methodAndPath = call.split(" ", 2);
        PathItem path = api.getPaths().getPathItem(methodAndPath[1]);
        return Optional.ofNullable(path).map(item -> item.getOperations().get(HttpMethod.valueOf(methodAndPath[0])));
    }

    private static JsonObject story(String name) {
        try (InputStream in = Description.class.getResourceAsStream(name + ".json");
                JsonReader reader = JSON.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
