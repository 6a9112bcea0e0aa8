package vietqr.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import vietqr.sandbox.Receipt;
import vietqr.sandbox.Receiver;
import vietqr.settings.Settings;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;
import static vietqr.kernel.JsonApi.JSON;

/** {@code /sandbox/receiver}: what the merchant system in small was sent, newest first, and its switch for failures. */
@Named
@RequestScoped
public class ReceiverPage {
    @Inject
    private Receiver receiver;

    @Inject
    private Settings settings;

    private List<Receipt> messages;
    private int failures = 3;

    public List<Receipt> messages() {
        if (messages == null) messages = receiver.latest();
        return messages;
    }

    /** The body as people read JSON; as it came if it is none. */
    public String pretty(Receipt receipt) {
        try (JsonReader reader = JSON.createReader(new StringReader(receipt.body()))) {
            return pretty(reader.readValue());
        } catch (JsonException notJson) {
            return receipt.body();
        }
    }

    private static String pretty(JsonValue value) {
        StringWriter text = new StringWriter();
        JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(value);
        return text.toString().lines().filter(line -> !line.isBlank()).collect(joining("\n"));
    }

    public void fail() {
        receiver.failNext(failures);
    }

    public void recover() {
        receiver.failNext(0);
    }

    public int failuresLeft() {
        return receiver.failuresLeft();
    }

    public int getFailures() {
        return failures;
    }

    public void setFailures(int failures) {
        this.failures = failures;
    }

    public String tokenUrl() {
        return settings.publicUrl() + "/sandbox/receiver/vqr/api/token_generate";
    }

    public String syncUrl() {
        return settings.publicUrl() + "/sandbox/receiver/vqr/bank/api/transaction-sync";
    }

    public String credentials() {
        return Receiver.CLIENT_ID + " / " + Receiver.SECRET;
    }
}
