package vietqr.web.sandbox;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.sandbox.Receiver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** The merchant's token endpoint (wire reference, sections 1 and 7.1): Basic in, bearer token out. */
@WebServlet("/sandbox/receiver/vqr/api/token_generate")
public class TokenServlet extends HttpServlet {
    private static final String BASIC = "Basic ";

    @Inject
    private transient Receiver receiver;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token =
                credentials(request.getHeader("Authorization")).flatMap(pair -> receiver.token(pair[0], pair[1]));
        if (token.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        JsonObject body = JSON.createObjectBuilder()
                .add("access_token", token.get())
                .add("token_type", "Bearer")
                .add("expires_in", Receiver.TOKEN_LIFETIME.toSeconds())
                .build();
        JsonAnswer.send(response, HttpServletResponse.SC_OK, body);
    }

    /** Name and secret, divided at the first colon: a secret may hold colons. */
    private static Optional<String[]> credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) return Optional.empty();
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(pair) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
