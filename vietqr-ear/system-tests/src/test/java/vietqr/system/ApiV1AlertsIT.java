package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** Channels for alerts through our own API: set up, tried against a real chat server, and never with a secret in an answer. */
@ExtendWith(SharedGateway.class)
class ApiV1AlertsIT {
    private final ChatServer chats = new ChatServer(SharedGateway.CHAT_PORT);
    private final Gateway gateway;
    private final OwnApi api;

    ApiV1AlertsIT(Gateway gateway) {
        this.gateway = gateway;
        this.api = OwnApi.ofStranger(gateway, "alert_channels:read alert_channels:write");
    }

    @BeforeEach
    void chatsListen() {
        chats.start();
    }

    @AfterEach
    void chatsStop() {
        chats.close();
    }

    @Test
    void aChannelIsSetUpTriedChangedAndRemovedWithoutEverShowingItsSecret() {
        String hook = Seen.secret("hook-" + Ids.next());
        JsonObject wish = Json.createObjectBuilder()
                .add("kind", "LARK")
                .add("secret", chats.address("/lark/" + hook))
                .add("signingSecret", Seen.secret("signing-" + hook))
                .add("language", "en")
                .build();
        Answer made = OwnApi.expect(201, api.send("POST", "alert-channels", wish.toString()));
        String path = "alert-channels/" + made.object().getString("id");
        assertThat(made.object().getJsonArray("topics")).hasSize(12);
        assertThat(made.object().getBoolean("signed")).isTrue();

        Answer tried = OwnApi.expect(200, api.send("POST", path + "/test", ""));
        assertThat(tried.object().getString("outcome")).as(tried.body()).isEqualTo("SENT");
        assertThat(chats.heard("/lark/" + hook, "sign")).hasSize(1);

        Answer changed = OwnApi.expect(
                200, api.send("PATCH", path, "{\"topics\":[\"PAID\"],\"signingSecret\":\"\",\"enabled\":false}"));
        assertThat(changed.object().getBoolean("signed")).isFalse();
        assertThat(changed.object().getBoolean("enabled")).isFalse();
        assertThat(changed.object().getString("language")).isEqualTo("en");
        Answer listed = OwnApi.expect(200, api.send("GET", "alert-channels", ""));
        for (Answer answer : new Answer[] {made, tried, changed, listed})
            assertThat(answer.body()).doesNotContain(hook);

        OwnApi stranger = OwnApi.ofStranger(gateway, "alert_channels:read alert_channels:write");
        for (String method : new String[] {"GET", "PATCH", "DELETE"})
            assertThat(OwnApi.code(stranger.send(method, path, "{}"), 404)).isEqualTo("not_found");
        OwnApi.expect(204, api.send("DELETE", path, ""));
        assertThat(OwnApi.code(api.send("GET", path, ""), 404)).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | kind",
                "{\"kind\":\"PIGEON\"} | kind",
                "{\"kind\":\"EMAIL\"} | target",
                "{\"kind\":\"EMAIL\",\"target\":\"a@b.example\",\"secret\":\"x\"} | secret",
                "{\"kind\":\"SLACK\"} | secret",
                "{\"kind\":\"EMAIL\",\"target\":\"a@b.example\",\"topics\":[]} | topics",
                "{\"kind\":\"EMAIL\",\"target\":\"a@b.example\",\"topics\":[\"ALL\"]} | topics",
                "{\"kind\":\"EMAIL\",\"target\":\"a@b.example\",\"language\":\"fr\"} | language"
            })
    void whatCannotBeRightIsRefusedAndSaysWhy(String body, String field) {
        assertThat(OwnApi.problem(api.send("POST", "alert-channels", body), 400).getString("detail"))
                .startsWith(field + ":");
    }
}
