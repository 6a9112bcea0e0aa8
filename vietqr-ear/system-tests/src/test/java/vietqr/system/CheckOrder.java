package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The question where an order or a bank reference stands. */
record CheckOrder(ApiClient partner) {
    static final String PATH = "/vqr/api/transactions/check-order";
    private static final int BY_ORDER = 0;
    private static final int BY_REFERENCE = 1;

    /** The one row about an order. */
    JsonObject of(Order order) {
        return only(BY_ORDER, order.id());
    }

    /** The one row about a movement. */
    JsonObject of(Credit credit) {
        return only(BY_REFERENCE, credit.reference());
    }

    Answer ask(int type, String value) {
        return partner.post(PATH, question(type, value));
    }

    JsonObject question(int type, String value) {
        return Json.createObjectBuilder()
                .add("bankAccount", Demo.ACCOUNT)
                .add("type", type)
                .add("value", value)
                .add("checkSum", md5(Demo.ACCOUNT + partner.username()))
                .build();
    }

    private JsonObject only(int type, String value) {
        Answer answer = ask(type, value);
        if (answer.status() != 200 || answer.array().size() != 1) throw new AssertionError("not one row: " + answer);
        return answer.array().getJsonObject(0);
    }

    static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
