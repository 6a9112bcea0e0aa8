package vietqr.messenger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.Now;
import vietqr.messenger.Receipt.Outcome;
import vietqr.outbound.Outside;
import vietqr.outbound.Refusal;
import vietqr.settings.Settings;
import vietqr.testing.SettableClock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes over the wire to each chat, and what its answers mean. */
class WebMessengersTest {
    private static final String TOKEN = "123456:AAbbCCddEEffGGhhIIjjKKllMMnn";
    private static final Message MESSAGE =
            new Message("alert-1", "Đã nhận 150.000 ₫", List.of("Nội dung: <!channel> A & B *x*", "Lúc: 10:00"));

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_599_360_473));
    private HttpServer chat;
    private String base;
    private Messengers messengers;

    @BeforeEach
    void aChatListens() throws IOException {
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.start();
        base = "http://127.0.0.1:" + chat.getAddress().getPort();
        Settings settings = Settings.read(name -> name.equals("vietqr.telegram.url") ? base : null);
        messengers = new Messengers(Outside.sandbox(), Outside.sandboxPolicy(), settings, new Now(clock));
    }

    @AfterEach
    void theChatLeaves() {
        chat.stop(0);
    }

    @Test
    void telegramGetsHtmlThatIsEscaped() {
        answers(200, "{\"ok\":true,\"result\":{\"message_id\":1}}");
        Receipt receipt = messengers.send(telegram(), MESSAGE);
        assertThat(receipt.outcome()).isEqualTo(Outcome.SENT);
        assertThat(heard)
                .containsExactly("/bot" + TOKEN + "/sendMessage "
                        + "{\"chat_id\":\"-100123\",\"text\":\"<b>Đã nhận 150.000 ₫</b>\\nNội dung: &lt;!channel&gt; A &amp; B *x*"
                        + "\\nLúc: 10:00\",\"parse_mode\":\"HTML\",\"link_preview_options\":{\"is_disabled\":true}}");
    }

    @Test
    void slackGetsTextWithoutMarkupAndItsThreeCharactersEscaped() {
        answers(200, "ok");
        Receipt receipt = messengers.send(hook(MessengerKind.SLACK, ""), MESSAGE);
        assertThat(receipt).isEqualTo(Receipt.of(Outcome.SENT, "HTTP 200", "ok"));
        assertThat(heard)
                .containsExactly(
                        "/hook/secret-part "
                                + "{\"text\":\"Đã nhận 150.000 ₫\\nNội dung: &lt;!channel&gt; A &amp; B *x*\\nLúc: 10:00\",\"mrkdwn\":false}");
    }

    @Test
    void googleChatGetsTextInWhichNobodyIsCalled() {
        answers(200, "{\"name\":\"spaces/A/messages/B\"}");
        assertThat(messengers.send(hook(MessengerKind.GOOGLE_CHAT, ""), MESSAGE).sent())
                .isTrue();
        assertThat(heard)
                .containsExactly("/hook/secret-part "
                        + "{\"text\":\"Đã nhận 150.000 ₫\\nNội dung: ‹!channel› A & B *x*\\nLúc: 10:00\"}");
    }

    @Test
    void larkGetsTextAndNoSignatureWithoutASecret() {
        answers(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");
        assertThat(messengers.send(hook(MessengerKind.LARK, ""), MESSAGE).sent())
                .isTrue();
        assertThat(heard)
                .containsExactly("/hook/secret-part {\"msg_type\":\"text\",\"content\":"
                        + "{\"text\":\"Đã nhận 150.000 ₫\\nNội dung: ‹!channel› A & B *x*\\nLúc: 10:00\"}}");
    }

    /** The signature was made apart: {@code printf '' | openssl dgst -sha256 -hmac $'1599360473\ndemo' -binary | base64}. */
    @Test
    void larkGetsTheTimeAndASignatureWithASecret() {
        answers(200, "{\"StatusCode\":0,\"StatusMessage\":\"success\"}");
        assertThat(messengers.send(hook(MessengerKind.LARK, "demo"), MESSAGE).sent())
                .isTrue();
        assertThat(heard.get(0))
                .contains("{\"timestamp\":\"1599360473\",\"sign\":\"l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=\",");
    }

    @ParameterizedTest
    @CsvSource({"19021, REFUSED", "19024, REFUSED", "11232, RETRY"})
    void larkSaysInTheBodyWhatItThinks(long code, Outcome outcome) {
        answers(200, "{\"code\":" + code + ",\"msg\":\"sign match fail\",\"data\":{}}");
        Receipt receipt = messengers.send(hook(MessengerKind.LARK, ""), MESSAGE);
        assertThat(receipt.outcome()).isEqualTo(outcome);
        assertThat(receipt.label()).isEqualTo("LARK " + code);
        assertThat(receipt.answer()).contains("sign match fail");
    }

    @Test
    void telegramSaysHowLongToWait() {
        answers(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":37}}");
        Receipt receipt = messengers.send(telegram(), MESSAGE);
        assertThat(receipt.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(receipt.pause()).contains(Duration.ofSeconds(37));
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "400, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "410, REFUSED",
        "429, RETRY",
        "302, REFUSED",
        "408, RETRY",
        "500, RETRY",
        "503, RETRY"
    })
    void theStatusSaysWhetherToTryAgain(int status, Outcome outcome) {
        answers(status, "");
        Receipt receipt = messengers.send(hook(MessengerKind.SLACK, ""), MESSAGE);
        assertThat(receipt.outcome()).isEqualTo(outcome);
        assertThat(receipt.label()).isEqualTo("HTTP " + status);
    }

    @Test
    void nobodySilencesAChannelForLongerThanAnHour() {
        chat.createContext("/", call -> {
            call.getResponseHeaders().set("Retry-After", "999999");
            call.sendResponseHeaders(429, -1);
            call.close();
        });
        assertThat(messengers.send(hook(MessengerKind.SLACK, ""), MESSAGE).pause())
                .contains(Duration.ofHours(1));
    }

    @Test
    void aChatThatIsDownIsTriedAgain() {
        Addressee gone = hook(MessengerKind.SLACK, "");
        chat.stop(0);
        assertThat(messengers.send(gone, MESSAGE)).isEqualTo(Receipt.of(Outcome.RETRY, "REFUSED", ""));
    }

    @Test
    void aSecretThatIsEchoedIsNotKept() {
        Addressee to = hook(MessengerKind.LARK, "the-signing-secret");
        answers(400, "no " + to.secret() + " and no the-signing-secret\n\u0000\u001b[31m");
        assertThat(messengers.send(to, MESSAGE).answer()).isEqualTo("no *** and no *** [31m");
    }

    @Test
    void anEndlessAnswerIsCut() {
        answers(500, "x".repeat(200_000));
        assertThat(messengers.send(hook(MessengerKind.GOOGLE_CHAT, ""), MESSAGE).answer())
                .hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, '', https://hooks.slack.com/services/T0/B0/x, ",
        "SLACK, '', https://192.168.1.1/hook, SECRET",
        "SLACK, '', not an address, SECRET",
        "LARK, '', '', SECRET",
        "GOOGLE_CHAT, '', https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t, ",
        "TELEGRAM, -100123, 123456:AAbbCCddEEffGGhhIIjjKKllMMnn, ",
        "TELEGRAM, @my_shop, 123456:AAbbCCddEEffGGhhIIjjKKllMMnn, ",
        "TELEGRAM, my shop, 123456:AAbbCCddEEffGGhhIIjjKKllMMnn, TARGET",
        "TELEGRAM, -100123, 123456:AA/../../x, SECRET",
        "EMAIL, ke.toan+ban@shop.com.vn, '', ",
        "EMAIL, 'a@b.vn, c@d.vn', '', TARGET",
        "EMAIL, a@b, '', TARGET",
        "EMAIL, 'a@b.vn\r\nBcc: x@y.vn', '', TARGET",
    })
    void aWrongAddresseeIsNamed(MessengerKind kind, String target, String secret, Fault.Part part) {
        Optional<Fault> fault = messengers.fault(new Addressee(kind, target, secret, ""));
        assertThat(fault.map(Fault::part)).isEqualTo(Optional.ofNullable(part));
    }

    @Test
    void anAddressThatMustNotBeCalledIsNeitherTakenNorCalled() {
        Addressee inside = new Addressee(MessengerKind.SLACK, "", "http://169.254.169.254/latest", "");
        assertThat(messengers.fault(inside).flatMap(Fault::why)).contains(Refusal.FORBIDDEN_ADDRESS);
        assertThat(messengers.send(inside, MESSAGE)).isEqualTo(Receipt.of(Outcome.REFUSED, "FORBIDDEN", ""));
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(telegram().toString()).doesNotContain(TOKEN);
    }

    private Addressee telegram() {
        return new Addressee(MessengerKind.TELEGRAM, "-100123", TOKEN, "");
    }

    private Addressee hook(MessengerKind kind, String signingSecret) {
        return new Addressee(kind, "", base + "/hook/secret-part", signingSecret);
    }

    private void answers(int status, String body) {
        chat.createContext("/", call -> {
            heard.add(call.getRequestURI() + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
    }
}
