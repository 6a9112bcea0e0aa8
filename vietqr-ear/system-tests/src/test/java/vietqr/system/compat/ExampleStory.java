package vietqr.system.compat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import vietqr.system.compat.Published.Run;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays published examples in their order, each with what earlier answers have brought. */
final class ExampleStory {
    private static final byte[] NOTHING = {};
    private static final Map<String, String> WHO = Map.of(
            "basic", "partner", "bearer", "partner", "bank", "bank", "feed", "feed", "bidv", "bidv", "key", "key");

    private final Wire wire;
    private final String server;
    private final Map<String, JsonStructure> answers = new HashMap<>();

    /** @param server where paths begin */
    ExampleStory(Wire wire, String server) {
        this.wire = wire;
        this.server = server;
    }

    void play(Run run) {
        HttpResponse<byte[]> answer = send(run, WHO.get(run.of().security()));
        String what = run + " was answered " + new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(what).isEqualTo(run.status());
        if (run.type().isPresent()) {
            assertThat(answer.headers().firstValue("Content-Type")).as(what).isEqualTo(run.type());
        } else if (run.answer().isEmpty()) {
            assertThat(answer.body()).as(what).isEmpty();
        } else {
            JsonStructure json = json(answer.body());
            answers.put(run.name(), json);
            new Alike(run.varies()).check(run.answer().get(), json, what + "\n at $");
        }
    }

    /** @param who by name among {@link Clients}, or null for nobody */
    HttpResponse<byte[]> send(Run run, String who) {
        Map<String, String> headers = new HashMap<>();
        // A problem comes instead of what was asked for.
        headers.put(
                "Accept", run.type().filter(type -> !type.contains("problem")).orElse("application/json"));
        if (who != null)
            headers.put(
                    "Authorization", run.of().security().equals("basic") ? Clients.basic(who) : "Bearer " + token(who));
        byte[] body = NOTHING;
        if (run.request().isPresent()) {
            headers.put("Content-Type", "application/json");
            body = filled(run.request().get(), run.with()).toString().getBytes(StandardCharsets.UTF_8);
        }
        for (JsonObject parameter : run.parameters())
            if (parameter.getString("in").equals("header"))
                headers.put(parameter.getString("name"), value(parameter, run));
        String[] call = run.of().call().split(" ", 2);
        return wire.send(call[0], server + address(call[1], run), headers, body);
    }

    private String address(String path, Run run) {
        String address = path;
        String separator = "?";
        for (JsonObject parameter : run.parameters()) {
            String name = parameter.getString("name");
            String value = URLEncoder.encode(value(parameter, run), StandardCharsets.UTF_8);
            if (parameter.getString("in").equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else if (parameter.getString("in").equals("query")) {
                address += separator + name + "=" + value;
                separator = "&";
            }
        }
        return address;
    }

    private String value(JsonObject parameter, Run run) {
        JsonValue example =
                parameter.getJsonObject("examples").getJsonObject(run.name()).get("value");
        return text(filledField(parameter.getString("name"), example, run.with()));
    }

    private JsonValue filled(JsonValue value, JsonObject with) {
        if (value instanceof JsonObject object) {
            var copy = Json.createObjectBuilder();
            object.forEach((key, field) -> copy.add(key, filledField(key, field, with)));
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(element -> copy.add(filled(element, with)));
            return copy.build();
        }
        return value;
    }

    private JsonValue filledField(String key, JsonValue field, JsonObject with) {
        if (!with.containsKey(key)) return filled(field, with);
        String[] source = with.getString(key).split("\\.", 2);
        assertThat(answers).containsKey(source[0]);
        return Json.createPointer("/" + source[1].replace('.', '/')).getValue(answers.get(source[0]));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private String token(String who) {
        if (who.equals("key")) return "vqk_test_demo_10001";
        Map<String, String> credentials = Map.of("Authorization", Clients.basic(who));
        HttpResponse<byte[]> answer = wire.send("POST", server + "/api/token_generate", credentials, NOTHING);
        return json(answer.body()).asJsonObject().getString("access_token");
    }

    static JsonStructure json(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.read();
        }
    }
}
