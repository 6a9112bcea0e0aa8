package vietqr.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.image.QrImage;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of codes by address, in the shapes of the hosted service and of the public API. */
@ExtendWith(SharedGateway.class)
class ImageIT {
    private static final String CODE = "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA"
            + "53037045405790005802VN62220818Ung Ho Quy Vac Xin63043ACF";
    private static final String QUERY =
            "?amount=79000&addInfo=%E1%BB%A6ng+H%E1%BB%99%20Qu%E1%BB%B9 Vac Xin&accountName=QUY".replace(" ", "%20");

    private final Http http;

    ImageIT(Gateway gateway) {
        this.http = gateway.http();
    }

    @ParameterizedTest
    @CsvSource({
        "vietinbank, qr_only, png, image/png",
        "ICB, compact, png, image/png",
        "970415, compact2, jpg, image/jpeg",
        "VietinBank, print, png, image/png",
    })
    void quickLinkIsAPictureOfTheCode(String bank, String template, String ending, String mediaType) {
        String path = "/vqr/image/%s-113366668888-%s.%s%s".formatted(bank, template, ending, QUERY);
        HttpResponse<byte[]> answer = http.bytes(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
        assertThat(QrPicture.textIn(answer.body())).isEqualTo(CODE);
    }

    @Test
    void quickLinkOfABareCodeIsDrawnInATerminal() {
        HttpResponse<byte[]> answer = http.bytes("/vqr/image/970415-113366668888-qr_only.txt" + QUERY);

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(QrImage.of(CODE).terminal());
    }

    @Test
    void quickLinkGivesSvgThatCanRunNothing() {
        HttpResponse<byte[]> answer = http.bytes("/vqr/image/970415-113366668888-print.svg" + QUERY);

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .endsWith("</svg>");
    }

    @Test
    void bareCodeMayBeKeptForEverAndIsNotSentTwice() {
        String path = "/vqr/image/970415-113366668888-qr_only.svg" + QUERY;
        HttpResponse<byte[]> answer = http.bytes(path);
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("public", "immutable", "max-age=31536000"));
        assertThat(http.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(http.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match", "If-Match"})
    void tagWithoutQuotesIsPassedOver(String condition) {
        String path = "/vqr/image/970415-113366668888-qr_only.svg" + QUERY;

        assertThat(http.get(path, condition, "never-quoted").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "NOBANK-0123456789-compact.png, E24",
        "MB-0123456789-poster.png, E46",
        "MB-0123456789-compact.gif, E46",
        "MB-0123456789-compact.txt, E46",
        "MB-0123456789.png, E46",
        "MB-0123_456789-compact.png, E46",
        "MB-0123456789-compact.png?amount=-1, E46",
        "MB-0123456789-compact.png?amount=1.5, E46",
        "MB-0123456789-compact.png?addInfo=012345678901234567890123456789012345678901234567890, E26",
    })
    void brokenLinkIsAnsweredWithACodeAndASentence(String link, String code) {
        Answer answer = http.get("/vqr/image/" + link);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
        assertThat(answer.object().getString("message")).startsWith(code + " - ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accountNo\":113366668888,\"accountName\":\"QUY\",\"acqId\":970415,\"amount\":79000,"
                        + "\"addInfo\":\"Ung Ho Quy Vac Xin\",\"format\":\"text\",\"template\":\"compact\"}",
                "{\"accountNo\":\"113366668888\",\"accountName\":\"QUY\",\"acqId\":\"970415\",\"amount\":\"79000\","
                        + "\"addInfo\":\"Ung Ho Quy Vac Xin\"}",
            })
    void generateAnswersAsTheHostedServiceDoes(String body) {
        Answer answer = http.postJson("/vqr/v2/generate", body, "x-client-id", "any", "x-api-key", "any");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getString("code")).isEqualTo("00");
        JsonObject data = answer.object().getJsonObject("data");
        assertThat(data.getString("qrCode")).isEqualTo(CODE);
        assertThat(data.getString("acqId")).isEqualTo("970415");
        assertThat(data.getString("accountName")).isEqualTo("QUY");
        String picture = data.getString("qrDataURL");
        assertThat(picture).startsWith("data:image/png;base64,");
        byte[] file = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
        assertThat(QrPicture.textIn(file)).isEqualTo(CODE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | E46",
                "[] | E46",
                "{} | E24",
                "{\"acqId\":970422} | E46",
                "{\"acqId\":970422,\"accountNo\":\"1\",\"amount\":1.5} | E46",
                "{\"acqId\":970422,\"accountNo\":\"1\",\"template\":\"rc9Vk60\"} | E46",
            })
    void generateRefusesInTheSameEnvelope(String body, String code) {
        Answer answer = http.postJson("/vqr/v2/generate", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("code")).isEqualTo(code);
        assertThat(answer.object().getString("desc")).isNotBlank();
        assertThat(answer.object().get("data")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void banksAreListedWithTheKeysClientsRead() {
        JsonObject answer = http.get("/vqr/v2/banks").object();

        assertThat(answer.getString("code")).isEqualTo("00");
        JsonObject bank = answer.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("bin").equals("970422"))
                .findFirst()
                .orElseThrow();
        assertThat(bank.getString("code")).isEqualTo("MB");
        assertThat(bank.getString("shortName")).isEqualTo("MBBank").isEqualTo(bank.getString("short_name"));
        assertThat(bank.getString("name")).isEqualTo("Ngân hàng TMCP Quân đội");
        assertThat(bank.getInt("id")).isPositive();
        assertThat(bank.getInt("transferSupported")).isEqualTo(1).isEqualTo(bank.getInt("lookupSupported"));
        assertThat(bank.getInt("support")).isEqualTo(3);
        String logo = bank.getString("logo");
        assertThat(http.bytes(logo.substring(logo.indexOf("/vqr/"))).body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(http.get("/vqr/api/images/unknown").status()).isEqualTo(400);
    }

    @Test
    void plainCodeIsMadeForAnybodyAndWatchedByNobody() {
        String body = "{\"bankCode\":\"VietinBank\",\"bankAccount\":\"113366668888\",\"userBankName\":\"Quỹ Vắc Xin\","
                + "\"amount\":\"79000\",\"content\":\"Ủng Hộ Quỹ Vac Xin\"}";
        JsonObject code =
                http.postJson("/vqr/api/qr/generate/unauthenticated", body).object();

        assertThat(code.getString("qrCode")).isEqualTo(CODE);
        assertThat(code.getString("bankCode")).isEqualTo("ICB");
        assertThat(code.getString("userBankName")).isEqualTo("QUY VAC XIN");
        assertThat(code.getString("amount")).isEqualTo("79000");
        assertThat(code.getInt("existing")).isZero();
        assertThat(code.getString("transactionRefId")).isEmpty();
        Answer refused = http.postJson("/vqr/api/qr/generate/unauthenticated", body.replace("VietinBank", "NOBANK"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.object().getString("message")).isEqualTo("E24");
    }

    @Test
    void knownCodeIsDrawnFromAddressOrForm() {
        String parameter = "content=" + CODE.replace(" ", "%20");
        String path = "/vqr/api/qr/generate-image";

        assertThat(http.post(path + "?" + parameter, "").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(http.post(path, parameter, "Content-Type", "application/x-www-form-urlencoded")
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(http.post(path, "").status()).isEqualTo(400);
        assertThat(http.post(path + "?content=" + "x".repeat(1_001), "").status())
                .isEqualTo(400);
    }

    @Test
    void codeIsTakenApartFromTextOrPicture() {
        String path = "/vqr/api/qr/decode?lang=en";
        JsonObject fromText =
                http.postJson(path, "{\"qrCode\":\" " + CODE + "\\n\"}").object();
        byte[] picture =
                http.bytes("/vqr/image/970415-113366668888-print.png" + QUERY).body();
        JsonObject fromPicture = http.postBytes(path, picture).object();

        assertThat(fromText.getString("bankAccount")).isEqualTo("113366668888");
        assertThat(fromText.getString("content")).isEqualTo("Ung Ho Quy Vac Xin");
        assertThat(fromText.getBoolean("valid")).isTrue();
        assertThat(fromPicture).isEqualTo(fromText);
        JsonObject refused = http.postJson(path, "{\"qrCode\":\"" + CODE.replace("79000", "99000") + "\"}")
                .object();
        assertThat(refused.getBoolean("valid")).isFalse();
        assertThat(refused.getJsonObject("refusal").getString("code")).isEqualTo("CHECKSUM");
        assertThat(http.postJson(path, "{}").status()).isEqualTo(400);
        assertThat(http.postBytes(path, new byte[] {1, 2, 3}).status()).isEqualTo(400);
    }
}
