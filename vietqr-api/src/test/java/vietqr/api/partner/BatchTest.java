package vietqr.api.partner;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.MerchantEntry;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {
    private static final String SECRET = "demoPassword";
    private static final List<String> SECRETS = List.of("the newest", SECRET);

    /** The vectors of the wire reference, section 11. */
    private static final String MERCHANT_VECTOR = "37df5fc013075497221164d5b44a54e1";

    private static final String TERMINAL_VECTOR = "8492a679e865e23490b1c7361850d420";

    @Test
    void readsAMerchantAsItIsSentInTheField() {
        String body =
                "{\"merchants\":[{\"MERCHANTNAME\":\"DEMOSHOP\",\"merchantIdentity\":\"0312345678\",\"merchantId\":null,"
                        + "\"contactPhone\":901234567,\"checkSum\":\"" + MERCHANT_VECTOR + "\",\"unknown\":[]}]}";

        MerchantEntry entry =
                good(MerchantBatch.read(fields(body), SECRETS, false)).get(0);
        assertThat(entry.mid()).isEmpty();
        assertThat(entry.details().name()).isEqualTo("DEMOSHOP");
        assertThat(entry.details().fullName()).isEqualTo("DEMOSHOP");
        assertThat(entry.details().phone()).isEqualTo("901234567");
        assertThat(entry.details().email()).isEmpty();
    }

    @Test
    void readsATerminalWhoseMerchantIsCalledEitherWay() {
        assertThat(good(TerminalBatch.read(fields(terminal("mid")), SECRETS))
                        .get(0)
                        .mid())
                .isEqualTo("MER12345678");
        assertThat(good(TerminalBatch.read(fields(terminal("merchantId")), SECRETS))
                        .get(0)
                        .mid())
                .isEqualTo("MER12345678");
        assertThat(code(TerminalBatch.read(fields(terminal("unnamed")), SECRETS)))
                .isEqualTo(ErrorCode.E46);
    }

    @Test
    void theChecksumIsOverTheNameAsSent() {
        String spaced =
                "{\"merchants\":[{\"merchantName\":\" DEMOSHOP\",\"merchantIdentity\":\"0312345678\",\"checkSum\":\""
                        + MERCHANT_VECTOR + "\"}]}";
        assertThat(code(MerchantBatch.read(fields(spaced), SECRETS, false))).isEqualTo(ErrorCode.E39);
    }

    @Test
    void aWrongChecksumIsToldBeforeAMissingField() {
        assertThat(code(MerchantBatch.read(fields("{\"merchants\":[{}]}"), SECRETS, false)))
                .isEqualTo(ErrorCode.E39);
        assertThat(code(TerminalBatch.read(fields("{\"terminals\":[{}]}"), SECRETS)))
                .isEqualTo(ErrorCode.E39);
        JsonObject nameless = merchant("", "0312345678");
        assertThat(code(MerchantBatch.read(fields("{\"merchants\":[" + nameless + "]}"), SECRETS, false)))
                .isEqualTo(ErrorCode.E46);
    }

    @Test
    void aTextLongerThanWeKeepIsRefused() {
        assertThat(code(MerchantBatch.read(
                        fields("{\"merchants\":[" + merchant("x".repeat(201), "1") + "]}"), SECRETS, false)))
                .isEqualTo(ErrorCode.E46);
    }

    @Test
    void whatIsNoBatchIsRefused() {
        for (String body : List.of("{}", "{\"merchants\":[]}", "{\"merchants\":{}}", "{\"merchants\":[1]}"))
            assertThat(code(MerchantBatch.read(fields(body), SECRETS, false))).isEqualTo(ErrorCode.E46);
    }

    @Test
    void fiftyEntriesAreTakenAndOneMoreIsNot() {
        assertThat(good(MerchantBatch.read(merchants(50), SECRETS, false))).hasSize(50);
        assertThat(code(MerchantBatch.read(merchants(51), SECRETS, false))).isEqualTo(ErrorCode.E92);
    }

    @Test
    void inTheSecondVersionTheMerchantMustBeNamed() {
        assertThat(code(MerchantBatch.read(merchants(1), SECRETS, true))).isEqualTo(ErrorCode.E46);
    }

    private static Fields merchants(int count) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) array.add(merchant("A", "1"));
        return Fields.of(Json.createObjectBuilder().add("merchants", array).build());
    }

    private static JsonObject merchant(String name, String identity) {
        return Json.createObjectBuilder()
                .add("merchantName", name)
                .add("merchantIdentity", identity)
                .add("checkSum", CheckSum.md5(SECRET + name + identity))
                .build();
    }

    private static String terminal(String merchantKey) {
        return "{\"terminals\":[{\"" + merchantKey
                + "\":\"MER12345678\",\"terminalName\":\"Quầy\",\"terminalCode\":\"A01\","
                + "\"bankAccount\":\"0123456789\",\"bankCode\":\"MB\",\"checkSum\":\"" + TERMINAL_VECTOR + "\"}]}";
    }

    private static <T> List<T> good(Batch<T> batch) {
        assertThat(batch).isInstanceOf(Batch.Good.class);
        return ((Batch.Good<T>) batch).entries();
    }

    private static ErrorCode code(Batch<?> batch) {
        assertThat(batch).isInstanceOf(Batch.Bad.class);
        return ((Batch.Bad<?>) batch).code();
    }

    private static Fields fields(String json) {
        return Fields.parse(json.getBytes(UTF_8)).orElseThrow();
    }
}
