package vietqr.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the portal, or a merchant's program with a key; one after the other. */
final class Visitor {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");

    /** Of the demo data: a contract with integrators, so it does not change. */
    private static final String PASSWORD = "Demo-2026-pass";

    private static final String KEY = "vqk_test_demo_10001";

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Visitor(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    static Visitor program(int port) {
        return new Visitor(port);
    }

    static Visitor person(int port, String email) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        Matcher state = STATE.matcher(visitor.get("/login.xhtml"));
        if (!state.find()) throw new IllegalStateException("no sign-in page");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("login:email", email);
        form.put("login:password", PASSWORD);
        form.put("login:submit", "");
        form.put("login", "login");
        form.put("jakarta.faces.ViewState", state.group(1));
        String body = form.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(visitor.base.resolve("/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        visitor.client.send(request, BodyHandlers.discarding());
        return visitor;
    }

    /** @throws IllegalStateException if it is not answered with 200 */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (path.startsWith("/vqr/v1/")) request.header("Authorization", "Bearer " + KEY);
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
