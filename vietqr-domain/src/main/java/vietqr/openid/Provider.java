package vietqr.openid;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import vietqr.kernel.JsonApi;
import vietqr.settings.OpenIdLogin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The provider as it is spoken to: its description, its keys, and the exchange of a code. Each call ends within seconds. */
final class Provider {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);
    private static final int LONGEST_ANSWER_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final OpenIdLogin login;
    private final HttpClient client;

    Provider(OpenIdLogin login) {
        this.login = login;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What the provider says of itself.
     *
     * @param basic whether the secret goes in a header; otherwise it goes in the form
     */
    record Description(URI authorization, URI token, URI keys, boolean basic) {}

    /** @throws IOException if it does not answer, or describes somebody else */
    Description describe() throws IOException {
        String base = login.issuer().toString().replaceFirst("/$", "");
        JsonObject said = object(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")));
        if (!login.issuer().toString().equals(said.getString("issuer", "")))
            throw new IOException("the discovery document names another issuer: " + said.getString("issuer", ""));
        boolean basic = Optional.ofNullable(said.getJsonArray("token_endpoint_auth_methods_supported"))
                .map(ways -> ways.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .anyMatch("client_secret_basic"::equals))
                .orElse(true);
        return new Description(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                basic);
    }

    JWKSet keys(Description description) throws IOException {
        try {
            return JWKSet.parse(new String(get(HttpRequest.newBuilder(description.keys())), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IOException("the keys cannot be read", e);
        }
    }

    /** The ID token; empty if the provider does not take the code. */
    Optional<String> exchange(Description description, Map<String, String> form) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(description.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        Map<String, String> fields = new TreeMap<>(form);
        if (login.clientSecret().isPresent() && description.basic())
            request.header("Authorization", "Basic " + credentials());
        else {
            fields.put("client_id", login.clientId());
            login.clientSecret().ifPresent(secret -> fields.put("client_secret", secret.value()));
        }
        request.POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != OK) return Optional.empty();
        return Optional.ofNullable(read(answer.body()).getString("id_token", null));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** RFC 6749, section 2.3.1: both parts are encoded before they are joined. */
    private String credentials() {
        String both = encoded(login.clientId()) + ":"
                + encoded(login.clientSecret().orElseThrow().value());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private URI address(JsonObject said, String name) throws IOException {
        URI address = URI.create(said.getString(name, ""));
        boolean asSafe = "https".equals(address.getScheme())
                || login.issuer().getScheme().equals("http") && "http".equals(address.getScheme());
        if (!asSafe) throw new IOException("no usable " + name);
        return address;
    }

    private JsonObject object(HttpRequest.Builder request) throws IOException {
        return read(get(request));
    }

    private static JsonObject read(byte[] body) throws IOException {
        try (JsonReader reader = JsonApi.JSON.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException | ClassCastException e) {
            throw new IOException("no JSON object", e);
        }
    }

    private byte[] get(HttpRequest.Builder request) throws IOException {
        HttpResponse<byte[]> answer = send(request.GET());
        if (answer.statusCode() != OK) throw new IOException("HTTP " + answer.statusCode());
        return answer.body();
    }

    /** The time holds for the whole answer: the client's own one ends with its headers. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request.build(), info -> new ShortBody(LONGEST_ANSWER_BYTES));
        try {
            return call.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer", e);
        } finally {
            call.cancel(true);
        }
    }
}
