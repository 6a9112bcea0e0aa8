package vietqr.system;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank statements as a bookkeeper brings them: many at once, chosen or dropped, and with a profile that is made to fit. */
@ExtendWith({SharedGateway.class, Browsing.class})
class StatementsIT {
    private static final String LIST = "/statements/list.xhtml";

    private final Gateway gateway;
    private final Browser browser;
    private Bookkeeper books;
    private Portal portal;

    StatementsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void arrive() {
        books = Bookkeeper.at(gateway);
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    private FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String statement(String rows) {
        return "Account: " + books.account() + "\nDate,Amount,Balance,Reference,Content\n" + rows;
    }

    private void bring(FilePayload... files) {
        portal.page().locator("[id='bring:files']").setInputFiles(files);
        portal.page().locator("[id='bring:send']").click();
    }

    private void said(String words) {
        portal.page()
                .locator("#uploads li", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }

    private Locator row(String name) {
        return portal.page().locator("[id='watch:rows'] tr", new Page.LocatorOptions().setHasText(name));
    }

    private void comesTo(String name, String state) {
        row(name).locator(".vq-state-" + state).waitFor();
    }

    @Test
    void manyFilesAreBroughtAtOnceAndEachSaysWhatBecameOfIt() {
        portal.signInAs(books.email()).open(LIST);
        bring(file("thang-11.csv", statement("""
                        2026-11-02,150000,1150000,FT1,Thanh toan don 01
                        2026-11-03,-50000,1100000,FT2,Phi dich vu
                        2026-11-04,abc,1100000,FT3,Sai so tien
                        2026-11-05,10000,1200000,FT4,Sai so du
                        """)), file("lạ.csv", "a,b\n1,2\n"));
        said("thang-11.csv đã được nhận");
        said("lạ.csv đã được nhận");
        comesTo("thang-11.csv", "READ");
        comesTo("lạ.csv", "REFUSED");
        assertThat(row("thang-11.csv").innerText()).contains(books.account(), "3 mới", "1 không đọc được");
        seen("statements-list");

        row("thang-11.csv").locator("a").click();
        portal.page().locator("h1:has-text('thang-11.csv')").waitFor();
        assertThat(portal.text())
                .contains(
                        "Thanh toan don 01",
                        "+150.000",
                        "−50.000",
                        "Dòng 5",
                        "“abc” không phải số tiền",
                        "Số dư không khớp");
        seen("statements-view");
        assertThat(downloaded("Tải tệp gốc")).contains("Thanh toan don 01").startsWith("Account: ");
        portal.language("en");
        portal.theme("dark");
        seen("statements-view-en-dark");
        portal.theme("system");
        portal.language("vi");
        portal.open(LIST);
        row("lạ.csv").locator("a").click();
        portal.page().locator("h1:has-text('lạ.csv')").waitFor();
        assertThat(portal.text()).contains("Không có mẫu ngân hàng nào phù hợp", "Vietcombank: ");
        seen("statements-refused");
    }

    /** Longer than any request may hold one of the server's threads. */
    @Test
    void aSlowLineIsGivenItsTime() throws IOException {
        portal.signInAs(books.email());
        byte[] file = statement("2026-11-02,150000,,FT8,x\n").getBytes(StandardCharsets.UTF_8);
        try (Socket line = new Socket("localhost", gateway.launch().port())) {
            OutputStream out = line.getOutputStream();
            out.write(
                    ("POST /statements/upload?name=slow.csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                                    + cookies() + "\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                                    + file.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, 10);
            out.flush();
            Until.within(Duration.ofSeconds(11), () -> false);
            out.write(file, 10, file.length - 10);
            out.flush();
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"tone\":\"INFO\"");
        }
        portal.open(LIST);
        comesTo("slow.csv", "READ");
    }

    private String cookies() {
        return portal.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    @Test
    void aFormOfAnotherSiteBringsNothing() {
        portal.signInAs(books.email());
        APIResponse answer = portal.page()
                .request()
                .post(
                        "/statements/upload?name=a.csv",
                        RequestOptions.create()
                                .setHeader("Content-Type", "text/plain")
                                .setData("a,b\n"));
        assertThat(answer.status()).as("of a type that forms can send").isEqualTo(415);
    }

    private String downloaded(String link) {
        Download download = portal.page()
                .waitForDownload(() ->
                        portal.page().locator("a:has-text('" + link + "')").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesAreDroppedAnywhereOnThePage() {
        portal.signInAs(books.email()).open(LIST);
        portal.page().evaluate("""
                        text => {
                          const dropped = new DataTransfer();
                          dropped.items.add(new File([text], 'dropped.csv'));
                          const event = new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true});
                          document.body.dispatchEvent(event);
                        }""", statement("2026-11-02,150000,,FT9,x\n"));
        said("dropped.csv đã được nhận");
        comesTo("dropped.csv", "READ");
    }

    @Test
    void aProfileIsMadeToFitWhileTheFileShowsWhatItMakesOfIt() {
        portal.signInAs(books.email()).open(LIST);
        bring(file("strange.csv", "Khi;Bao nhiêu\n2/11/26;1.000\n3/11/26;-2.000\n"));
        comesTo("strange.csv", "REFUSED");
        portal.open("/statements/profiles.xhtml")
                .page()
                .locator("a:text-is('Generic')")
                .click();
        portal.page().locator("[id='profile:content']").waitFor();
        portal.page().locator("[id='profile:file']").click();
        portal.page().locator(".ui-selectonemenu-item:has-text('strange.csv')").click();
        Locator seen = portal.page().locator("[id='profile:seen']");
        seen.locator("text=/Generic: /").first().waitFor();
        Locator content = portal.page().locator("[id='profile:content']");
        content.fill("{\"name\": \"Own\"");
        seen.locator(".vq-mistake").waitFor();
        content.fill("{\"name\": \"Own\", \"columns\": {\"date\": \"Khi\", \"amount\": \"Bao nhiêu\"},"
                + " \"amounts\": \"1.234.567\", \"dates\": \"d/M/yy\"}");
        seen.locator("td:has-text('−2.000')").waitFor();
        seen("statements-profile");
        portal.page().locator("[id='profile:save']").click();
        portal.page().locator("text=Own đã được giữ, bản 1.").waitFor();
        portal.open("/statements/profiles.xhtml");
        seen("statements-profiles");

        portal.open(LIST);
        portal.page().locator("[id='bring:account']").click();
        portal.page()
                .locator(".ui-selectonemenu-item:has-text('" + books.account() + "')")
                .click();
        bring(file("strange.csv", "Khi;Bao nhiêu\n2/11/26;1.000\n3/11/26;-2.000\n"));
        comesTo("strange.csv", "READ");
        assertThat(row("strange.csv").innerText()).contains("Own#1", "2 mới");
    }

    @Test
    void whoeverKeepsNoBooksFindsNothing() {
        portal.signInAs(Demo.CASHIER);
        assertThat(portal.page().locator("nav a[href='" + LIST + "']").count()).isZero();
        for (String page :
                new String[] {LIST, "/statements/view.xhtml?id=1", "/statements/file?id=1", "/statements/profiles.xhtml"
                }) assertThat(portal.page().navigate(page).status()).as(page).isEqualTo(404);
        portal.visitor().expectedComplaints();
    }

    /** In both languages and themes, on a desk and on a phone. */
    private void seen(String name) {
        portal.visitor().screenshot(name);
        portal.visitor().width(Visitor.PHONE);
        assertThat(portal.visitor().fitsItsWidth()).as(name + " on a phone").isTrue();
        portal.visitor().screenshot(name + "-phone");
        portal.visitor().width(Visitor.DESK);
    }
}
