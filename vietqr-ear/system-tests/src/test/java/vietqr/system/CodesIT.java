package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.qr.LanguageTemplate;
import vietqr.qr.Payload;
import vietqr.system.browser.Browsing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** "What is in this code?", asked by people at the portal with a text or a picture. */
@ExtendWith({SharedGateway.class, Browsing.class})
class CodesIT {
    private static final String PAGE = "/codes/view.xhtml";
    private static final String CODE = "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA"
            + "53037045405790005802VN62220818Ung Ho Quy Vac Xin63043ACF";
    private static final String LINK =
            "/vqr/image/970415-113366668888-print.%s?amount=79000&addInfo=Ung%%20Ho%%20Quy%%20Vac%%20Xin";
    private static final int LARGEST = 10_000_000;

    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    CodesIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void arrive() {
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Demo.CASHIER, Demo.APPROVER, Demo.ADMIN})
    void everybodyWhoSignsInFindsThePageInTheNavigation(String email) {
        portal.signInAs(email)
                .page()
                .locator(".vq-side nav a[href='" + PAGE + "']")
                .click();

        text().waitFor();
        assertThat(portal.page().locator("h1").innerText()).isEqualTo("Trong mã này có gì?");
    }

    @Test
    void strangersAreAskedWhoTheyAre() {
        assertThat(portal.open(PAGE).atLogin()).isTrue();
    }

    @Test
    void aPastedTextIsTakenApart() {
        ask(" " + CODE + "\n");

        assertGood();
        assertThat(reading())
                .contains("Ngân hàng TMCP Công thương Việt Nam", "Mã động: dùng một lần", "Đúng: 3ACF")
                .doesNotContain("Cần lưu ý");
        assertThat(rows().allInnerTexts()).hasSize(14).anySatisfy(row -> assertThat(row)
                .contains("38/01/00", "Ngân hàng (BIN)", "970415", "Công thương"));
    }

    @Test
    void itIsToldInEnglishToo() {
        portal.signInAs(Demo.OWNER).open(PAGE).language("en");
        fill(CODE);

        assertThat(reading())
                .contains(
                        "₫79,000",
                        "Dynamic: for one payment",
                        "Right: 3ACF",
                        "Every entry of the code",
                        "Transfer text")
                .doesNotContain("Mã");
        portal.language("vi");
    }

    @Test
    void theHolderOfAnAccountThatOneMaySeeIsNamed() {
        ask(Payload.transfer("970422", Demo.ACCOUNT).text());

        assertThat(reading()).contains(Demo.HOLDER, "Người trả tự nhập số tiền", "Mã tĩnh: dùng nhiều lần");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureOfOurOwnIsRead(String ending) {
        portal.signInAs(Demo.OWNER).open(PAGE);

        choose("code." + ending, gateway.http().bytes(LINK.formatted(ending)).body());
        send();

        assertGood();
        assertThat(text().inputValue()).isEqualTo(CODE);
    }

    @Test
    void aPictureIsDroppedOrPastedAnywhereOnThePage() {
        String picture = Base64.getEncoder()
                .encodeToString(gateway.http().bytes(LINK.formatted("png")).body());
        for (String event : new String[] {
            "new DragEvent('drop', {dataTransfer: d})", "new ClipboardEvent('paste', {clipboardData: d})"
        }) {
            if (portal.page().url().contains("blank")) portal.signInAs(Demo.OWNER);
            portal.open(PAGE);
            portal.page()
                    .evaluate(
                            "file => { const d = new DataTransfer(); const bytes = Uint8Array.from(atob(file), c => c.charCodeAt(0));"
                                    + "d.items.add(new File([bytes], 'p.png', {type: 'image/png'})); document.body.dispatchEvent("
                                    + event.replace("{", "{bubbles: true, cancelable: true, ") + "); }",
                            picture);
            assertGood();
        }
    }

    @Test
    void allOfItWorksWithoutScripts() {
        try (Portal plain = Portal.withoutScripts(browser, gateway)) {
            Portal before = portal;
            portal = plain;
            ask(CODE);
            assertGood();
            portal.open(PAGE);
            choose("code.png", gateway.http().bytes(LINK.formatted("png")).body());
            send();
            assertGood();
            portal = before;
        }
    }

    @Test
    void aCodeThatWasAlteredIsRefusedAtItsPlace() {
        ask(CODE.replace("79000", "99000"));

        assertThat(reading())
                .contains("Không được trả theo mã này", "Mã kiểm tra (CRC) không khớp", "Sai: trong mã là 3ACF");
        assertThat(portal.page().locator(".vq-marked mark").innerText()).isEqualTo("63043ACF");
        assertThat(reading()).contains("Lỗi ở ký tự thứ " + (CODE.length() - 7));
        assertThat(rows().count()).isEqualTo(14);
    }

    @Test
    void aCodeThatWasCutOffIsReadAsFarAsItGoes() {
        ask(CODE.substring(0, 100));

        assertThat(reading()).contains("Không đọc được cấu trúc", "Không có ở cuối mã");
        assertThat(portal.page().locator(".vq-marked mark").innerText()).isEqualTo("6222");
        assertThat(rows().last().innerText()).contains("58");
    }

    @Test
    void whatCodesSayCanDoNothingOnOurPage() {
        Payload hostile = Payload.transfer("970415", "113366668888")
                .with(59, "<img src=x onerror=x()>")
                .withPurpose("<script>x()</script>'\"&")
                .with(new LanguageTemplate("vi", "#{7*7}\u202E<b>x</b>", Optional.empty()));
        ask(hostile.text());

        assertThat(portal.page()
                        .locator("#reading img, #reading script, #reading b")
                        .count())
                .isZero();
        assertThat(reading()).contains("<img src=x onerror=x()>", "<script>x()</script>", "#{7*7}⟨U+202E⟩<b>x</b>");
        fill("</textarea><script>x()</script>");
        assertThat(portal.page().locator(".vq-marked mark").innerText()).isEqualTo("</te");
        assertThat(text().inputValue()).isEqualTo("</textarea><script>x()</script>");
    }

    @Test
    void departuresFromTheDocumentsAreNamed() {
        String lenient = Payload.transfer("970415", "113366668888")
                .with(64, "0002en0105Phở A")
                .text();
        ask(lenient);

        assertThat(portal.page().locator(".vq-faults li").allInnerTexts()).anyMatch(fault -> fault.startsWith("64"));
    }

    @Test
    void aCodeOfAnotherNetworkIsShownAsSuch() {
        ask("00020101021126280010A0000007750110010531333352040000530370454061000005802VN5905PHONG6005HANOI6304D07F");

        assertThat(reading()).contains("Không phải mã chuyển khoản VietQR", "VNPAY-QR", "PHONG");
    }

    @Test
    void whatIsNoCodeIsToldInWords() {
        portal.signInAs(Demo.OWNER).open(PAGE);
        send();
        said("Hãy dán nội dung mã hoặc chọn một ảnh.");
        choose("none.png", new byte[] {1, 2, 3});
        send();
        said("Không tìm thấy mã QR trong tệp này.");
    }

    @Test
    void aPictureThatIsTooLargeIsNamedBeforeItIsSentAndAfter(@TempDir Path directory) throws IOException {
        Path large = Files.write(directory.resolve("large.png"), new byte[LARGEST + 1]);
        portal.signInAs(Demo.OWNER).open(PAGE);
        picture().setInputFiles(large);
        assertThat(picture().evaluate("input => input.validationMessage")).isEqualTo("Ảnh quá lớn: tối đa 10 MB.");
        try (Portal plain = Portal.withoutScripts(browser, gateway)) {
            Portal before = portal;
            portal = plain;
            portal.signInAs(Demo.OWNER).open(PAGE);
            picture().setInputFiles(large);
            send();
            said("Ảnh quá lớn: tối đa 10 MB.");
            portal = before;
        }
    }

    private void ask(String code) {
        portal.signInAs(Demo.OWNER).open(PAGE);
        fill(code);
    }

    private void fill(String code) {
        text().fill(code);
        send();
    }

    private void choose(String name, byte[] file) {
        picture().setInputFiles(new FilePayload(name, "image/png", file));
    }

    private void send() {
        portal.page().locator("[id='code:read']").click();
    }

    private void assertGood() {
        assertThat(reading()).contains("79.000", "113366668888", "Ung Ho Quy Vac Xin", "Chuyển khoản được");
    }

    private String reading() {
        return portal.page().locator("#reading").innerText();
    }

    private void said(String words) {
        portal.page().locator(".ui-messages").getByText(words).waitFor();
    }

    private Locator rows() {
        return portal.page().locator(".vq-fields tbody tr");
    }

    private Locator text() {
        return portal.page().locator("[id='code:text']");
    }

    private Locator picture() {
        return portal.page().locator("input[type=file]");
    }
}
