package vietqr.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import vietqr.event.Happening.Transfer;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** What a system hears that listens by its client id: twelve keys, all of them texts (wire reference, section 10). */
final class ClientShape implements Shape {
    private static final List<String> KEYS = List.of(
            "transactionid",
            "transactiontime",
            "referencenumber",
            "amount",
            "content",
            "bankaccount",
            "transType",
            "orderId",
            "terminalCode",
            "serviceCode",
            "subTerminalCode");

    private final Shape callback = new TransactionSync();

    @Override
    public Optional<String> body(Transfer transfer, String secret) {
        return callback.body(transfer, secret).map(ClientShape::asTexts);
    }

    private static String asTexts(String callback) {
        try (var reader = JSON.createReader(new StringReader(callback))) {
            JsonObject told = reader.readObject();
            JsonObjectBuilder texts = JSON.createObjectBuilder().add("notificationType", "N05");
            for (String key : KEYS) texts.add(key, text(told, key));
            return texts.build().toString();
        }
    }

    private static String text(JsonObject told, String key) {
        return told.get(key) instanceof JsonString text
                ? text.getString()
                : told.get(key).toString();
    }
}
