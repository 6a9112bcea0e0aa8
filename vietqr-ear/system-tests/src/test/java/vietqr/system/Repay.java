package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Requests for refunds as partners send them: amounts as strings, checksums over exactly what is sent. */
final class Repay {
    static final String PATH = "/vqr/api/transaction/refund";
    static final String OLD_PATH = "/vqr/api/transactions/refund";
    private static final String KEY = "demo-refund-key";

    private Repay() {}

    static JsonObjectBuilder wish(Credit credit, String amount, String content) {
        return Json.createObjectBuilder()
                .add("bankAccount", Demo.ACCOUNT)
                .add("bankCode", "MB")
                .add("referenceNumber", credit.reference())
                .add("amount", amount)
                .add("content", content);
    }

    /** Completes a wish for the path of today. */
    static JsonObject signed(JsonObjectBuilder wish) {
        JsonObject fields = wish.build();
        return Json.createObjectBuilder(fields)
                .add(
                        "checkSum",
                        md5(KEY
                                + text(fields, "referenceNumber")
                                + text(fields, "amount")
                                + text(fields, "bankAccount")))
                .build();
    }

    /** Completes a wish for the older path. */
    static JsonObject signedOld(JsonObjectBuilder wish) {
        JsonObject fields = wish.build();
        return Json.createObjectBuilder(fields)
                .add("checkSum", md5(text(fields, "bankAccount") + text(fields, "referenceNumber") + Demo.PARTNER))
                .build();
    }

    private static String text(JsonObject fields, String name) {
        return fields.getString(name, "");
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
