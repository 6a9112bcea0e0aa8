package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import vietqr.bank.Proof;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static vietqr.kernel.JsonApi.JSON;

/**
 * payOS's webhook: one payment in {@code data}, and beside it a {@code signature}, HMAC-SHA-256 in hex over the pairs of {@code
 * data}, sorted by key and joined as in a query. There is no moment in it; a repeat is known by the payment's own reference.
 */
@ApplicationScoped
public class PayOs implements BankFormat {
    private static final String DATA = "data";
    private static final String SIGNATURE = "signature";
    private static final String PAID = "00";
    private static final Set<String> AS_GOOD_AS_NULL = Set.of("null", "undefined");

    @Override
    public String name() {
        return "PAYOS";
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.BODY, new SealInBody(SIGNATURE, PayOs::sealed, PayOs::signature));
    }

    private static boolean sealed(byte[] bytes, String secret) {
        Optional<JsonObject> body = Json.object(bytes);
        if (body.isEmpty() || !(body.get().get(DATA) instanceof JsonObject)) return false;
        String given = Fields.of(body.get()).text(SIGNATURE).toLowerCase(Locale.ROOT);
        return ConstantTime.equal(signature(body.get(), secret), given);
    }

    private static String signature(JsonObject body, String secret) {
        return Mac.hex("HmacSHA256", secret, pairs(body.getJsonObject(DATA)));
    }

    private static String pairs(JsonObject data) {
        return new TreeMap<>(data)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + text(pair.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string)
            return AS_GOOD_AS_NULL.contains(string.getString()) ? "" : string.getString();
        if (value instanceof JsonNumber number) return Json.number(number);
        if (value == JsonValue.NULL) return "";
        return value instanceof JsonArray || value instanceof JsonObject ? Json.sorted(value) : value.toString();
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        Optional<Fields> data = fields.flatMap(found -> found.object(DATA));
        boolean paid = data.filter(found -> succeeded(found.text("code"))).isPresent();
        if (paid && !fields.filter(PayOs::succeeded).isPresent())
            return AggregatorAnswer.unreadable("the message says that it succeeded, and that it did not");
        return data.map(found -> read(new Told(found)))
                .orElseGet(() -> AggregatorAnswer.unreadable("data is missing or is not a JSON object"));
    }

    private static boolean succeeded(Fields envelope) {
        return succeeded(envelope.text("code")) && envelope.flag("success", true);
    }

    private static boolean succeeded(String code) {
        return code.isEmpty() || code.equals(PAID);
    }

    private static Reading read(Told told) {
        String code = told.fields().text("code");
        if (!succeeded(code)) return new Reading.Understood("", List.of());
        Optional<String> account = told.name("accountNumber", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return AggregatorAnswer.unreadable("accountNumber is missing");
        Optional<Long> amount = told.amount("amount");
        if (amount.isEmpty()) return AggregatorAnswer.unreadable("amount must be whole VND above zero");
        String currency = told.fields().text("currency");
        if (!currency.isEmpty() && !currency.equalsIgnoreCase("VND"))
            return AggregatorAnswer.unreadable("currency must be VND");
        Optional<Instant> time = told.time("transactionDateTime");
        if (time.isEmpty()) return AggregatorAnswer.unreadable("transactionDateTime must be a date and time");
        Optional<String> link = told.name("paymentLinkId", Told.LONGEST_ID / 2);
        String reference = told.name("reference", Told.LONGEST_ID).orElse("");
        if (link.isEmpty() && reference.isEmpty())
            return AggregatorAnswer.unreadable("paymentLinkId and reference are missing");
        String id = link.map(found -> found + "/").orElse("") + reference;
        return Reading.of(
                id,
                new Claim(
                        id.length() > Told.LONGEST_ID ? link.orElse(reference) : id,
                        reference,
                        new Claim.Place.Account("", account.get()),
                        Direction.C,
                        Vnd.of(amount.get()),
                        told.content("description"),
                        time.get()));
    }

    @Override
    public Letter write(Transfer transfer) {
        return Letter.of(JSON.createObjectBuilder()
                .add("code", PAID)
                .add("desc", "success")
                .add("success", true)
                .add(
                        DATA,
                        JSON.createObjectBuilder()
                                .add("amount", transfer.amount().amount())
                                .add("description", transfer.content())
                                .add("accountNumber", transfer.target().account())
                                .add("reference", transfer.reference())
                                .add("transactionDateTime", transfer.localTime())
                                .add("currency", "VND")
                                .add("paymentLinkId", transfer.id())
                                .add("code", PAID)
                                .add("desc", "success"))
                .build());
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return AggregatorAnswer.of(handled);
    }
}
