package vietqr.system.compat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.Gateway;
import vietqr.system.SharedGateway;
import vietqr.system.compat.Published.Run;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The description of the interface describes all of it, and what it gives for examples works as it stands there. */
@ExtendWith(SharedGateway.class)
class OpenApiExamplesIT {
    private final Wire wire;
    private final Published published;
    private final ExampleStory story;

    OpenApiExamplesIT(Gateway gateway) {
        this.wire = Wire.to(gateway.launch().port());
        HttpResponse<byte[]> answer = wire.send("GET", "/openapi", Map.of("Accept", "application/json"), new byte[0]);
        this.published = new Published(ExampleStory.json(answer.body()).asJsonObject());
        this.story = new ExampleStory(
                wire, published.api().getJsonArray("servers").getJsonObject(0).getString("url"));
    }

    @Test
    void browsersGetYaml() {
        HttpResponse<byte[]> answer = wire.send("GET", "/openapi", Map.of("Accept", "text/html, */*"), new byte[0]);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .startsWith("openapi: ")
                .contains("Ngân hàng TMCP Quân đội");
    }

    @Test
    void everyOperationHasAnExample() {
        assertThat(published.operations()).hasSizeGreaterThan(30).allSatisfy(operation -> assertThat(operation.runs())
                .as(operation.call())
                .isNotEmpty());
    }

    @Test
    void everyParameterIsDescribed() {
        assertThat(published.operations()).allSatisfy(operation -> assertThat(operation.parameters())
                .as(operation.call())
                .allSatisfy(parameter -> assertThat(parameter).containsKeys("description", "schema")));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsItSays() {
        return published.runs().stream().map(run -> dynamicTest(run.toString(), () -> story.play(run)));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfAnExampleIsDescribed() {
        return published.runs().stream().map(run -> dynamicTest(run.toString(), () -> described(run)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsClosedIsRefusedToNobodyAsDescribed() {
        return published.runs().stream()
                .filter(run -> !run.of().security().equals("none") && run.with().isEmpty())
                .map(run -> dynamicTest(run.toString(), () -> {
                    int status =
                            Set.of("basic", "bidv", "key").contains(run.of().security()) ? 401 : 403;
                    assertThat(story.send(run, null).statusCode()).isEqualTo(status);
                    assertThat(run.of().at("/responses/" + status)).isPresent();
                }));
    }

    private void described(Run run) {
        run.request().ifPresent(body -> described(body, run.requestSchema().orElseThrow(), run + ", request"));
        run.answer().ifPresent(body -> described(body, run.answerSchema().orElseThrow(), run + ", answer"));
        assertThat(run.of().at("/responses/429")).isPresent();
        assertThat(run.of().at("/responses/500")).isPresent();
    }

    private void described(JsonValue value, JsonValue reference, String where) {
        JsonObject schema = published.resolved(reference);
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            JsonObject properties = schema.getJsonObject("properties");
            assertThat(properties.keySet()).as(where).containsAll(object.keySet());
            if (where.contains("answer")) requiredAreThere(schema, object, where);
            object.forEach((key, field) -> described(field, properties.get(key), where + "." + key));
        } else if (value instanceof JsonArray array) {
            assertThat(schema.getString("type")).as(where).isEqualTo("array");
            array.forEach(element -> described(element, schema.get("items"), where + "[]"));
        } else if (value == JsonValue.NULL) {
            assertThat(reference.asJsonObject().getBoolean("nullable", where.contains("request")))
                    .as(where)
                    .isTrue();
        } else if (!where.contains("request")) {
            assertThat(schema.getString("type")).as(where).isEqualTo(type(value));
        }
    }

    private static void requiredAreThere(JsonObject schema, JsonObject object, String where) {
        if (!schema.containsKey("required")) return;
        for (JsonValue required : schema.getJsonArray("required"))
            assertThat(object.keySet()).as(where).contains(((JsonString) required).getString());
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> "string";
            case NUMBER -> "integer";
            case TRUE, FALSE -> "boolean";
            default -> "object";
        };
    }
}
