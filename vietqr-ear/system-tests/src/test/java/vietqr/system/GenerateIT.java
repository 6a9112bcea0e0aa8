package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.Vnd;
import vietqr.qr.Decoding;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;
import vietqr.qr.Service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Dynamic codes, as the wire reference has them in section 2. */
@ExtendWith(SharedGateway.class)
class GenerateIT {
    private static final String[] TEXTS = {
        "bankCode",
        "bankName",
        "bankAccount",
        "userBankName",
        "amount",
        "content",
        "qrCode",
        "imgId",
        "transactionId",
        "transactionRefId",
        "qrLink",
        "terminalCode",
        "subTerminalCode",
        "serviceCode",
        "orderId",
        "vaAccount"
    };

    private final Http http;
    private final Database database;
    private final ApiClient partner;

    GenerateIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.partner = ApiClient.partner(http);
    }

    @Test
    void theAnswerHasExactlyTheDocumentedKeysAndTypes() {
        Order order = Order.ask(http, 150_000);

        JsonObject answer = order.answer();
        assertThat(answer).hasSize(TEXTS.length + 2);
        for (String key : TEXTS)
            assertThat(answer.get(key).getValueType()).as(key).isEqualTo(ValueType.STRING);
        assertThat(answer.getJsonNumber("existing").intValueExact()).isEqualTo(1);
        assertThat(answer.getJsonArray("additionalData")).isEmpty();
    }

    @Test
    void theAnswerSaysWhatWasAskedFor() {
        Order order = Order.ask(http, 150_000);

        JsonObject answer = order.answer();
        assertThat(answer.getString("bankCode")).isEqualTo("MB");
        assertThat(answer.getString("bankName")).isEqualTo("Ngân hàng TMCP Quân đội");
        assertThat(answer.getString("bankAccount")).isEqualTo(Demo.ACCOUNT);
        assertThat(answer.getString("userBankName")).isEqualTo(Demo.HOLDER);
        assertThat(answer.getString("amount")).isEqualTo("150000");
        assertThat(answer.getString("content")).matches("VQR[0-9a-f]{10} THANH TOAN");
        assertThat(answer.getString("orderId")).isEqualTo(order.id());
        assertThat(answer.getString("terminalCode")).isEqualTo(Demo.TERMINAL);
        assertThat(answer.getString("transactionId")).isEmpty();
    }

    @Test
    void theLinkEndsInTheIdOfTheStoredRequest() {
        Order order = Order.ask(http, 150_000);

        assertThat(order.refId()).hasSize(48);
        String uuid = new String(Base64.getUrlDecoder().decode(order.refId()), StandardCharsets.US_ASCII);
        assertThat(UUID.fromString(uuid)).hasToString(uuid);
        assertThat(order.answer().getString("qrLink")).endsWith("/qr-generated?token=" + order.refId());
        assertThat(database.text("select order_id from payment_request where reference = ?", uuid))
                .isEqualTo(order.id());
    }

    @Test
    void aStrictReaderFindsNoFaultWithTheCode() {
        Order order = Order.ask(http, 150_000);

        Decoding.Decoded read = (Decoding.Decoded) Payload.decode(order.code());
        Payload payload = read.payload();
        assertThat(payload.napasAccount()).contains(new NapasAccount("970422", Demo.ACCOUNT, Service.TO_ACCOUNT));
        assertThat(payload.amount()).contains(Vnd.of(150_000));
        assertThat(payload.purpose()).contains(order.content());
        assertThat(payload.currency()).isEqualTo("704");
        assertThat(payload.country()).isEqualTo("VN");
        assertThat(order.code()).startsWith("000201010211").contains("0208QRIBFTTA");
    }

    @Test
    void whatClientsReallySendIsUnderstood() {
        JsonObject sloppy = Json.createObjectBuilder()
                .add("BankCode", "970422")
                .add("bankaccount", Demo.ACCOUNT)
                .add("userBankName", "cong ty demo")
                .add("content", "tiền hàng")
                .add("qrType", "0")
                .add("amount", "25000")
                .add("orderid", Order.unique("ORD"))
                .addNull("terminalCode")
                .add("note", "")
                .add("webhookUrl", "ignored")
                .build();

        JsonObject answer = partner.ask(Order.GENERATE, sloppy);

        assertThat(answer.getString("bankCode")).isEqualTo("MB");
        assertThat(answer.getString("amount")).isEqualTo("25000");
        assertThat(answer.getString("content")).endsWith(" tien hang");
        assertThat(answer.get("terminalCode")).isEqualTo(JsonValue.NULL);
        assertThat(answer.getString("serviceCode")).isEmpty();
    }

    /** Banks may drop or change these characters, so they never reach the code (format reference, section 8). */
    @Test
    void whatBanksWouldAlterIsFoldedAway() {
        JsonObject wish = Order.wish(Order.unique("ORD"), 1_000)
                .add("content", "TT 07/08 - Bảo (2 khách) #12_A.1")
                .build();

        assertThat(partner.ask(Order.GENERATE, wish).getString("content"))
                .matches("VQR[0-9a-f]{10} TT 07 08 - Bao 2 khach 12_A.1");
    }

    @Test
    void anAmountIsBoundByWhatTheCodeHolds() {
        JsonObject wish = Order.wish(Order.unique("ORD"), 9_999_999_999_999L).build();

        assertThat(partner.ask(Order.GENERATE, wish).getString("amount")).isEqualTo("9999999999999");
    }

    @Test
    void aLoneObjectOfAdditionalDataIsEchoedAsAListOfOne() {
        JsonObject lone = Json.createObjectBuilder().add("a", 1).build();
        JsonObject wish = Order.wish(Order.unique("ORD"), 1_000)
                .add("additionalData", lone)
                .build();

        assertThat(partner.ask(Order.GENERATE, wish).getJsonArray("additionalData"))
                .containsExactly(lone);
    }

    @Test
    void theLinkOfMoneyThatGoesOutNamesWhomTheCodePays() {
        JsonObject wish = Order.wish(Order.unique("ORD"), 1_000)
                .add("transType", "D")
                .add("customerBankCode", "VCB")
                .add("customerBankAccount", "9988776655")
                .add("customerName", "TRAN THI B")
                .build();
        String ref = partner.ask(Order.GENERATE, wish).getString("transactionRefId");

        JsonObject link = http.get("/vqr/api/transactions/qr-link?refId=" + ref).object();
        assertThat(link.getString("bankCode")).isEqualTo("VCB");
        assertThat(link.getString("bankAccount")).isEqualTo("9988776655");
        assertThat(link.getString("userBankName")).isEqualTo("TRAN THI B");
        NapasAccount paid = ((Decoding.Decoded) Payload.decode(link.getString("qr")))
                .payload()
                .napasAccount()
                .orElseThrow();
        assertThat(paid.number()).isEqualTo("9988776655");
    }

    @Test
    void anAccountThatIsNotLinkedGetsAPlainCodeThatNobodyWaitsFor() {
        JsonObject wish = Json.createObjectBuilder(
                        Order.wish(Order.unique("ORD"), 10_000).build())
                .add("bankAccount", "9999999999")
                .add("userBankName", "nguyen van a")
                .build();

        JsonObject answer = partner.ask(Order.GENERATE, wish);

        assertThat(answer.getInt("existing")).isZero();
        assertThat(answer.getString("userBankName")).isEqualTo("NGUYEN VAN A");
        assertThat(answer.isNull("transactionRefId")).isTrue();
        assertThat(answer.isNull("qrLink")).isTrue();
        assertThat(Payload.decode(answer.getString("qrCode"))).isInstanceOf(Decoding.Decoded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "bankCode, NOBANK, E24",
        "content, 012345678901234567890123456789012345678901234567890, E26",
        "orderId, 01234567890123456789012345678901234567890123456789012345678901234, E34",
        "amount, 0, E46",
        "amount, -5, E46",
        "amount, 1.5, E46",
        "amount, 150.000, E46",
        "amount, 10000000000000, E46",
        "amount, 99999999999999999999, E46",
        "amount, ten, E46",
        "qrType, 7, E46",
        "bankAccount, '', E46",
        "userBankName, '', E46"
    })
    void whatCannotBeMeantIsRefusedByItsCode(String field, String value, String code) {
        JsonObject wish = Json.createObjectBuilder(
                        Order.wish(Order.unique("ORD"), 10_000).build())
                .add(field, value)
                .build();

        Answer answer = partner.post(Order.GENERATE, wish);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"text\"", "{\"amount\":1}}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        Answer answer = partner.post(Order.GENERATE, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("message")).isEqualTo("E46");
    }
}
