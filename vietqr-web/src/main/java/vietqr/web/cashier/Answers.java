package vietqr.web.cashier;

import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers to the script of the till. */
final class Answers {
    private Answers() {}

    static void json(HttpServletResponse response, JsonValue value) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The number in a parameter; 0 if there is none, which names nothing. */
    static long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
