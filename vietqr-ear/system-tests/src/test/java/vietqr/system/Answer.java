package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;

import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What a gateway answered. */
record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The first value of a header; empty if there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    JsonObject object() {
        return json().asJsonObject();
    }

    JsonArray array() {
        return json().asJsonArray();
    }

    private JsonStructure json() {
        if (!header("Content-Type").startsWith("application/json")) throw new AssertionError("not JSON: " + this);
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }
}
