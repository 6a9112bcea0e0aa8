package vietqr.web.sandbox;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.sandbox.Receiver;
import vietqr.sandbox.ReceiverAnswer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static vietqr.kernel.JsonApi.JSON;

/** The merchant's transaction endpoint: takes what the gateway tells and answers as agreed (wire reference, section 7.3). */
@WebServlet("/sandbox/receiver/vqr/bank/api/transaction-sync")
public class TransactionSyncServlet extends HttpServlet {
    private static final String BEARER = "Bearer ";
    private static final int MAX_BODY_BYTES = 64 * 1024;

    @Inject
    private transient Receiver receiver;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER) || !receiver.admits(header.substring(BEARER.length()))) {
            JsonAnswer.send(
                    response, HttpServletResponse.SC_FORBIDDEN, refusal("INVALID_TOKEN", "fetch a token first"));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            int tooLarge = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            JsonAnswer.send(response, tooLarge, refusal("TRANSACTION_FAILED", "the body is too large"));
            return;
        }
        ReceiverAnswer answer = receiver.receive(new String(body, StandardCharsets.UTF_8));
        JsonAnswer.send(response, answer.status(), body(answer));
    }

    private static JsonObject body(ReceiverAnswer answer) {
        if (answer.status() != HttpServletResponse.SC_OK)
            return refusal("TRANSACTION_FAILED", answer.fault().orElse("unavailable, as you asked"));
        return JSON.createObjectBuilder()
                .add("error", false)
                .add("errorReason", JsonValue.NULL)
                .add("toastMessage", "OK")
                .add("object", JSON.createObjectBuilder().add("reftransactionid", answer.reference()))
                .build();
    }

    private static JsonObject refusal(String reason, String why) {
        return JSON.createObjectBuilder()
                .add("error", true)
                .add("errorReason", reason)
                .add("toastMessage", why)
                .add("object", JsonValue.NULL)
                .build();
    }
}
