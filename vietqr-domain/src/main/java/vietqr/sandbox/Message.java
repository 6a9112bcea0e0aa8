package vietqr.sandbox;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A transaction-sync body as a merchant reads it (wire reference, section 7.2).
 *
 * @param movement reference and direction, or empty if the body is not what the reference describes
 * @param fault what is wrong with it, in words
 */
record Message(String body, String movement, Optional<String> fault) {
    private static final Set<String> KEYS = Set.of(
            "transactionid",
            "transactiontime",
            "referencenumber",
            "amount",
            "content",
            "bankaccount",
            "transType",
            "orderId",
            "sign",
            "terminalCode",
            "subTerminalCode",
            "serviceCode",
            "urlLink");
    private static final int LONGEST_REFERENCE = 190;

    static Message read(String body) {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return of(body, reader.readObject());
        } catch (JsonException | ClassCastException notTheObject) {
            return new Message(body, "", Optional.of("the body is not the JSON object that was agreed"));
        }
    }

    private static Message of(String body, JsonObject object) {
        if (!object.keySet().containsAll(KEYS)) return new Message(body, "", Optional.of("a key is missing"));
        String reference = object.getString("referencenumber");
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE)
            return new Message(body, "", Optional.of("referencenumber is empty or too long"));
        return new Message(body, reference + '/' + object.getString("transType"), Optional.empty());
    }
}
