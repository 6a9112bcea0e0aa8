package vietqr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the portal without a browser: quick enough to ask for every page. */
final class PortalSession {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private PortalSession(Gateway gateway) {
        this.base = gateway.http().base();
    }

    static PortalSession stranger(Gateway gateway) {
        return new PortalSession(gateway);
    }

    static PortalSession of(Gateway gateway, String email) {
        PortalSession session = new PortalSession(gateway);
        HttpResponse<String> page = session.get("/login.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("login:email", email);
        form.put("login:password", Demo.PASSWORD);
        form.put("login:submit", "");
        HttpResponse<String> in = session.send("/login.xhtml", "login", page.body(), form);
        if (in.statusCode() != 302) throw new AssertionError(email + " is not let in: " + in.statusCode());
        return session;
    }

    HttpResponse<String> get(String path) {
        return call(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    /** Sends a form of a page as a browser does. */
    HttpResponse<String> send(String path, String form, String page, Map<String, String> values) {
        Matcher state = STATE.matcher(page);
        if (!state.find()) throw new AssertionError("no form in " + path);
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", state.group(1));
        String body = all.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return call(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
