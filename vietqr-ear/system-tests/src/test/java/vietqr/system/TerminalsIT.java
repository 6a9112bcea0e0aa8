package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import javax.imageio.ImageIO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Points of sale come into being, one and many, and what is printed of them can be paid. */
@ExtendWith({SharedGateway.class, Browsing.class})
class TerminalsIT {
    private static final String IMPORT = "/terminals/import.xhtml";
    private static final List<String> HEAD = List.of("Mã điểm bán", "Tên", "Địa chỉ", "Ngân hàng", "Số tài khoản");

    private final Gateway gateway;
    private final Browser browser;
    private final String code = Order.unique("Q-");

    TerminalsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void aTerminalIsMadeAtThePortalAndItsPosterPaysItsAccount() throws IOException {
        try (Portal portal = new Portal(browser, gateway).signInAs(new Somebody(gateway.database()).manager())) {
            portal.open("/terminals/edit.xhtml");
            portal.page().locator("[id='terminal:code']").fill(code);
            portal.page().locator("[id='terminal:name']").fill("Quầy số 7 – Lê Lợi");
            portal.choose("terminal:account", account());
            portal.page().locator("[id='terminal:save']").click();
            portal.page().waitForURL(url -> url.contains("/terminals/view.xhtml"));

            Locator picture = portal.page().locator(".vq-qr img");
            picture.evaluate("img => img.decode()");
            String shown = QrPicture.textIn(picture.screenshot());
            assertThat(shown).contains(Demo.ACCOUNT);
            String id = portal.page().url().replaceAll(".*id=(\\d+).*", "$1");
            for (String size : List.of("A4", "A5", "TENT")) {
                HttpResponse<byte[]> poster = gateway.http()
                        .bytes(
                                "/vqr/v1/terminals/" + id + "/poster?size=" + size + "&language=en&account=masked",
                                OwnApi.ofDemo(gateway).key());
                assertThat(poster.headers().firstValue("Content-Type")).contains("application/pdf");
                assertThat(QrPicture.textIn(printed(poster.body()))).as(size).isEqualTo(shown);
            }
        }
    }

    @Test
    void aSheetWithAMistakeIsShownRowByRowAndNothingIsTaken() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            bring(portal, SheetFile.xlsx("bad.xlsx", List.of(HEAD, row(code, Demo.ACCOUNT), row(code + "x", "999"))));

            Locator rows = portal.page().locator(".vq-verdicts tbody tr");
            assertThat(rows.all())
                    .extracting(row -> row.getAttribute("data-verdict"))
                    .containsExactly("ACCOUNT", "NEW");
            assertThat(rows.first().innerText()).contains("3", "không", code + "x");
            assertThat(portal.page().locator("[id='rows:take']").count()).isZero();
            assertThat(taken()).isZero();
        }
    }

    @Test
    void aSoundSheetIsTakenOnceAndChangesNothingWhenItComesAgain() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            SheetFile sheet =
                    SheetFile.csv("good.csv", List.of(HEAD, row(code, Demo.ACCOUNT), row(code + "x", Demo.ACCOUNT)));
            bring(portal, sheet);
            portal.page().locator("[id='rows:take']").click();
            portal.page().locator(".ui-messages-info").waitFor();
            assertThat(taken()).isEqualTo(2);

            bring(portal, sheet);
            assertThat(portal.page().locator("tr[data-verdict=SAME]").count()).isEqualTo(2);
        }
    }

    private void bring(Portal portal, SheetFile sheet) {
        portal.open(IMPORT);
        portal.page()
                .locator("[id='sheet:file']")
                .setInputFiles(new FilePayload(sheet.name(), "application/octet-stream", sheet.bytes()));
        portal.page().locator("[id='sheet:look']").click();
        portal.page().locator("#preview").waitFor();
    }

    private static List<String> row(String code, String account) {
        return List.of(code, "Quầy " + code, "1 Lê Lợi", "MB", account);
    }

    private long taken() {
        return gateway.database().number("select count(*) from terminal where code in (?, ?)", code, code + "x");
    }

    private String account() {
        return gateway.database().text("select id from bank_account where number = ?", Demo.ACCOUNT);
    }

    private static byte[] printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 100), "png", png);
            return png.toByteArray();
        }
    }
}
