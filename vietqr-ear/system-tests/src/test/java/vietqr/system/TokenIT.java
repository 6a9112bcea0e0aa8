package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tokens, as the wire reference has them in section 1. */
@ExtendWith(SharedGateway.class)
class TokenIT {
    private static final String PATH = "/vqr/api/token_generate";
    private static final String GOOD = Http.basic(Demo.PARTNER, Demo.PARTNER_SECRET);

    private final Http http;

    TokenIT(Gateway gateway) {
        this.http = gateway.http();
    }

    @Test
    void theAnswerHasExactlyTheThreeDocumentedFields() {
        Answer answer = http.post(PATH, "", "Authorization", GOOD);

        assertThat(answer.status()).isEqualTo(200);
        JsonObject token = answer.object();
        assertThat(token.keySet()).containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getJsonNumber("expires_in").longValueExact()).isEqualTo(300);
        Seen.secret(token.getString("access_token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{ \"any\": [1] }", "no json"})
    void theBodyDoesNotMatter(String body) {
        assertThat(http.post(PATH, body, "Authorization", GOOD).status()).isEqualTo(200);
        assertThat(http.postJson(PATH, body, "Authorization", GOOD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "BASIC", "bAsIc"})
    void theSchemeIsReadInAnyCase(String scheme) {
        assertThat(http.post(PATH, "", "Authorization", GOOD.replace("Basic", scheme))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "customer-demo-user10001, wrong",
        "customer-demo-user10001, Demo-secret-10001",
        "customer-demo-user10001, ''",
        "nobody, demo-secret-10001",
        "bank-mb-demo, demo-secret-10001",
        "'', ''"
    })
    void wrongCredentialsAreAnswered401(String username, String secret) {
        Answer answer = http.post(PATH, "", "Authorization", Http.basic(username, secret));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic ???", "Basic bm9jb2xvbg==", "Bearer abc", "customer:secret"})
    void whatIsNotBasicIsAnswered401(String authorization) {
        assertThat(http.post(PATH, "", "Authorization", authorization).status()).isEqualTo(401);
    }

    @Test
    void noCredentialsAreAnswered401() {
        assertThat(http.post(PATH, "").status()).isEqualTo(401);
    }

    @Test
    void theClaimsAreThoseThatClientsRead() {
        String token = ApiClient.partner(http).token();
        String[] parts = token.split("\\.");

        assertThat(parts).hasSize(3);
        assertThat(decoded(parts[0]).getString("alg")).isEqualTo("HS512");
        JsonObject claims = decoded(parts[1]);
        assertThat(claims.getJsonArray("authorities").getValuesAs(JsonString::getString))
                .containsExactly("ROLE_USER");
        assertThat(new String(Base64.getDecoder().decode(claims.getString("user")), StandardCharsets.UTF_8))
                .isEqualTo(Demo.PARTNER);
        JsonNumber issued = claims.getJsonNumber("iat");
        assertThat(claims.getJsonNumber("exp").longValueExact() - issued.longValueExact())
                .isEqualTo(300);
        assertThat(issued.longValueExact()).isCloseTo(Instant.now().getEpochSecond(), within(10L));
    }

    @Test
    void aTokenOpensWhatItIsForAndAForgedOneDoesNot() {
        String token = ApiClient.partner(http).token();
        int cut = token.lastIndexOf('.');
        String otherSignature =
                token.substring(0, cut + 1) + token.substring(0, cut).hashCode();

        assertThat(checkOrderWith(token).status())
                .as("known token, empty question")
                .isEqualTo(400);
        assertThat(checkOrderWith(otherSignature).status()).isEqualTo(403);
        assertThat(checkOrderWith(signedBy("a key of my own", claims(300))).status())
                .isEqualTo(403);
        assertThat(checkOrderWith(unsigned(claims(300))).status()).isEqualTo(403);
        assertThat(checkOrderWith("").status()).isEqualTo(403);
        assertThat(http.postJson("/vqr/api/transactions/check-order", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void aRefusedTokenIsAnsweredInTheDocumentedShape() {
        Answer answer = checkOrderWith("not.a.token");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
        assertThat(answer.object().getString("message")).isEqualTo("E74");
    }

    private Answer checkOrderWith(String token) {
        return http.postJson("/vqr/api/transactions/check-order", "{}", "Authorization", Http.bearer(token));
    }

    private static String claims(int seconds) {
        long now = Instant.now().getEpochSecond();
        String user = Base64.getEncoder().encodeToString(Demo.PARTNER.getBytes(StandardCharsets.UTF_8));
        return "{\"authorities\":[\"ROLE_USER\"],\"user\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(user, now, now + seconds);
    }

    private static String signedBy(String key, String claims) {
        String signed = encoded("{\"alg\":\"HS512\"}") + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String claims) {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject decoded(String part) {
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
