package vietqr.qr;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData.Label;
import vietqr.qr.Warning.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The vectors that all implementations of this house share, read in place; skipped where the file is not at hand. */
class SharedVectorsTest {
    private static final Path FILE = Path.of("shared", "data", "qr-vectors.json");

    /** The file's word for each of our warnings. */
    private static final Map<Kind, String> NAMES = Map.of(
            Kind.CHECKSUM_LOWER_CASE, "crc-lowercase",
            Kind.NON_ASCII, "non-ascii",
            Kind.LENGTHS_IN_BYTES, "length-counted-in-bytes",
            Kind.SERVICE_CODE_MISSING, "service-code-missing",
            Kind.SERVICE_CODE_NESTED, "service-code-nested-in-01",
            Kind.INITIATION_MISSING, "missing-01",
            Kind.STATIC_WITH_AMOUNT, "static-with-amount",
            Kind.DYNAMIC_WITHOUT_AMOUNT, "dynamic-without-amount",
            Kind.ZERO_FRACTION, "amount-with-zero-fraction",
            Kind.CONSUMER_DATA_FORMAT, "62-09-format");

    private static final Map<String, Set<Reason>> CLASSES = Map.of(
            "crc", Set.of(Reason.CHECKSUM),
            "tlv", Set.of(Reason.STRUCTURE),
            "duplicate", Set.of(Reason.DUPLICATE),
            "field",
                    Set.of(
                            Reason.FORMAT_INDICATOR,
                            Reason.ACCOUNT,
                            Reason.BIN,
                            Reason.ACCOUNT_NUMBER,
                            Reason.SERVICE_CODE,
                            Reason.CURRENCY,
                            Reason.COUNTRY,
                            Reason.AMOUNT,
                            Reason.TIP,
                            Reason.FORMAT));

    private static final Map<String, Label> LABELS = Map.of(
            "billNumber", Label.BILL_NUMBER,
            "mobileNumber", Label.MOBILE_NUMBER,
            "storeLabel", Label.STORE,
            "loyaltyNumber", Label.LOYALTY_NUMBER,
            "referenceLabel", Label.REFERENCE,
            "customerLabel", Label.CUSTOMER,
            "terminalLabel", Label.TERMINAL,
            "purpose", Label.PURPOSE,
            "additionalConsumerDataRequest", Label.CONSUMER_DATA_REQUEST);

    @TestFactory
    Stream<DynamicTest> everyVector() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(directory -> directory != null)
                .map(directory -> directory.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "the shared vectors are not at hand");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file.get()))) {
            List<JsonObject> vectors =
                    reader.readObject().getJsonArray("vectors").getValuesAs(JsonObject.class);
            return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.getString("id"), () -> check(vector)));
        }
    }

    private static void check(JsonObject vector) {
        String code = vector.getString("payload");
        Decoding decoding = Payload.decode(code);
        if (decoding instanceof Decoding.Refused refused) {
            assertThat(vector.getBoolean("valid")).as(refused.toString()).isFalse();
            Stream<Reason> allowed = vector.getJsonArray("errorClasses").getValuesAs(JsonString.class).stream()
                    .flatMap(name -> CLASSES.get(name.getString()).stream());
            assertThat(allowed).contains(refused.reason());
            return;
        }
        Decoding.Decoded decoded = (Decoding.Decoded) decoding;
        assertThat(vector.getBoolean("valid")).as("accepted").isTrue();
        assertThat(warnings(decoded)).isEqualTo(expectedWarnings(vector));
        checkSaid(decoded.payload(), vector.getJsonObject("parsed"));
        assertThat(decoded.payload().napasAccount().isPresent()).isEqualTo(vector.getBoolean("payable"));
        if (vector.getString("verdict").equals("valid")
                && decoded.warnings().stream().allMatch(Warning::ourOwn)) checkWrittenAgain(decoded.payload());
    }

    private static void checkWrittenAgain(Payload payload) {
        assertThat(((Decoding.Decoded) Payload.decode(payload.text())).payload())
                .isEqualTo(payload);
    }

    private static Set<String> warnings(Decoding.Decoded decoded) {
        Set<String> names = new TreeSet<>();
        for (Warning warning : decoded.warnings()) {
            names.add(
                    switch (warning.kind()) {
                        case TOO_LONG -> "ID-" + warning.where() + "-longer-than-25";
                        case EMPTY -> "zero-length-value:root/" + warning.where();
                        default -> NAMES.get(warning.kind());
                    });
        }
        return names;
    }

    /** The file names an empty template twice; we once. */
    private static Set<String> expectedWarnings(JsonObject vector) {
        Set<String> names = new TreeSet<>();
        if (vector.containsKey("warnings"))
            vector.getJsonArray("warnings").getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
        names.remove("empty-template:62");
        return names;
    }

    private static void checkSaid(Payload payload, JsonObject parsed) {
        assertThat(payload.currency()).isEqualTo(parsed.getString("currency"));
        assertThat(payload.country()).isEqualTo(parsed.getString("countryCode"));
        assertThat(payload.pointOfInitiation().map(PointOfInitiation::value))
                .isEqualTo(text(parsed, "pointOfInitiation"));
        assertThat(payload.amountText()).isEqualTo(text(parsed, "amount"));
        assertThat(payload.amount().map(Vnd::toString))
                .isEqualTo(value(parsed, "amountVnd").map(JsonValue::toString));
        assertThat(payload.merchantCategory()).isEqualTo(text(parsed, "merchantCategoryCode"));
        assertThat(payload.merchantName()).isEqualTo(text(parsed, "merchantName"));
        assertThat(payload.merchantCity()).isEqualTo(text(parsed, "merchantCity"));
        assertThat(payload.postalCode()).isEqualTo(text(parsed, "postalCode"));
        parsed.getJsonArray("merchantAccounts")
                .getValuesAs(JsonObject.class)
                .forEach(account -> checkAccount(payload, account));
        value(parsed, "additionalData").ifPresent(data -> checkLabels(payload, data.asJsonObject()));
        value(parsed, "languageTemplate").ifPresent(data -> checkLanguage(payload, data.asJsonObject()));
        Stream.of("unreserved", "rfu")
                .flatMap(name -> value(parsed, name).stream())
                .forEach(objects -> objects.asJsonObject()
                        .forEach((id, kept) -> assertThat(payload.objects().get(Integer.parseInt(id)))
                                .contains(((JsonString) kept).getString())));
    }

    private static void checkAccount(Payload payload, JsonObject account) {
        if (account.getString("id").equals("38")) {
            NapasAccount napas = payload.napasAccount().orElseThrow();
            assertThat(napas.bin()).isEqualTo(account.getString("bin"));
            assertThat(napas.number()).isEqualTo(account.getString("accountNumber"));
            assertThat(napas.service().code())
                    .isEqualTo(text(account, "serviceCode").orElse(""));
            return;
        }
        NetworkAccount network = payload.otherNetworks().stream()
                .filter(other -> account.getString("id").equals(Integer.toString(other.id())))
                .findFirst()
                .orElseThrow();
        assertThat(network.guid()).isEqualTo(account.getString("guid"));
        account.getJsonObject("fields")
                .forEach((id, kept) -> assertThat(network.fields().get(Integer.parseInt(id)))
                        .contains(((JsonString) kept).getString()));
    }

    private static void checkLabels(Payload payload, JsonObject data) {
        LABELS.forEach((name, label) -> assertThat(payload.additionalData().flatMap(found -> found.get(label)))
                .isEqualTo(text(data, name)));
    }

    private static void checkLanguage(Payload payload, JsonObject data) {
        assertThat(payload.language())
                .contains(new LanguageTemplate(
                        data.getString("language"), data.getString("merchantName"), text(data, "merchantCity")));
    }

    private static Optional<JsonValue> value(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private static Optional<String> text(JsonObject object, String name) {
        return value(object, name).map(value -> ((JsonString) value).getString());
    }
}
