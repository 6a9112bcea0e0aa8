package vietqr.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that calls the public API with credentials of its own: a token for each call, as the simplest ones do. */
record ApiClient(Http http, String username, String secret) {
    static ApiClient partner(Http http) {
        return new ApiClient(http, Demo.PARTNER, Demo.PARTNER_SECRET);
    }

    static ApiClient bank(Http http) {
        return new ApiClient(http, Demo.BANK, Demo.BANK_SECRET);
    }

    String token() {
        Answer answer = http.post("/vqr/api/token_generate", "", "Authorization", Http.basic(username, secret));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Seen.secret(answer.object().getString("access_token"));
    }

    Answer post(String path, JsonStructure body) {
        return post(path, body.toString());
    }

    Answer post(String path, String body) {
        return http.postJson(path, body, "Authorization", Http.bearer(token()));
    }

    /** The answer of a call that must succeed. */
    JsonObject ask(String path, JsonStructure body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    @Override
    public String toString() {
        return username;
    }
}
