package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.nio.charset.StandardCharsets;

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

    private Locator row(String name) {
        return portal.page().locator("[id='list:rows'] tr", new Page.LocatorOptions().setHasText(name));
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
                        """)), file("la.csv", "a,b\n1,2\n"));
        assertThat(portal.text()).contains("thang-11.csv đã được nhận", "la.csv đã được nhận");
        comesTo("thang-11.csv", "READ");
        comesTo("la.csv", "REFUSED");
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
        portal.language("en");
        portal.theme("dark");
        seen("statements-view-en-dark");
        portal.theme("system");
        portal.language("vi");
        portal.open(LIST);
        row("la.csv").locator("a").click();
        portal.page().locator("h1:has-text('la.csv')").waitFor();
        assertThat(portal.text()).contains("Không có mẫu ngân hàng nào phù hợp", "Vietcombank: ");
        seen("statements-refused");
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
        portal.page().locator(".ui-messages").waitFor();
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
        for (String page : new String[] {LIST, "/statements/view.xhtml?id=1", "/statements/profiles.xhtml"})
            assertThat(portal.page().navigate(page).status()).as(page).isEqualTo(404);
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
