package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports in the portal: chosen, made while one looks, fetched by those who keep books, and figures in charts. */
@ExtendWith({SharedGateway.class, Browsing.class})
class ReportsPageIT {
    private final Gateway gateway;
    private final Browser browser;

    ReportsPageIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void aReportIsChosenMadeAndFetched() throws IOException {
        Order order = Order.ask(gateway.http(), 83_000);
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/reports/create.xhtml");
            portal.page()
                    .locator("a[href='/reports/create.xhtml?report=PAYMENTS']")
                    .click();
            portal.page().locator("[id='wish:format_label']").click();
            portal.page().locator("[id='wish:format_items'] li").first().click();
            portal.visitor().screenshot("reports-create");
            portal.page().locator("[id='wish:make']").click();

            portal.page().locator("tr:first-child .vq-state-DONE").waitFor();
            portal.visitor().screenshot("reports-list");
            Download file = portal.page().waitForDownload(() -> portal.page()
                    .locator("tr:first-child a[href^='/reports/file']")
                    .click());
            assertThat(file.suggestedFilename()).matches("payments-\\d{4}-\\d\\d-01-\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(Files.readString(file.path(), StandardCharsets.UTF_8)).contains("\"Mã thanh toán\"", order.id());
        }
    }

    @Test
    void aScheduleIsSetPausedAndRemoved() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            portal.open("/reports/create.xhtml?report=DAILY");
            portal.page().locator("#wish details summary").click();
            String address = Order.unique("books") + "@shop.example";
            portal.page().locator("[id='wish:recipients']").fill("nobody");
            portal.page().locator("[id='wish:schedule']").click();
            portal.page().locator(".ui-messages-error-summary").waitFor();
            portal.page().locator("#wish details summary").click();
            portal.page().locator("[id='wish:recipients']").fill(address);
            portal.page().locator("[id='wish:schedule']").click();
            portal.page().waitForURL("**/reports/schedules.xhtml");
            portal.page()
                    .locator("tr:has-text('" + address + "') [id$=':pause']")
                    .click();
            portal.page()
                    .locator("tr:has-text('" + address + "') .vq-state-PAUSED")
                    .waitFor();
            portal.visitor().screenshot("reports-schedules");
            portal.page()
                    .locator("tr:has-text('" + address + "') [id$=':remove']")
                    .click();
            portal.page().waitForCondition(() -> !portal.text().contains(address));
        }
    }

    @Test
    void figuresAreInChartsAndInATable() {
        Order.ask(gateway.http(), 84_000);
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            portal.open("/reports/figures.xhtml");
            assertThat(portal.page().locator("canvas[role=img]").count()).isEqualTo(3);
            portal.page().waitForCondition(() -> drawn(portal.page()));
            assertThat(portal.page().locator(".vq-figures tbody tr").count()).isPositive();
            portal.visitor().screenshot("reports-figures");
        }
    }

    /** Whether there is ink on the first chart. */
    private static boolean drawn(Page page) {
        return (boolean)
                page.evaluate(
                        "() => { const c = document.querySelector('canvas');"
                                + " return c.width > 0 && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v) }");
    }

    @Test
    void whoKeepsNoBooksFindsNothing() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            assertThat(portal.page().locator("a[href='/reports/list.xhtml']").count())
                    .isZero();
            for (String page :
                    List.of("list.xhtml", "create.xhtml?report=DAILY", "schedules.xhtml", "figures.xhtml", "file?id=1"))
                assertThat(portal.page().request().get("/reports/" + page).status())
                        .as(page)
                        .isEqualTo(404);
        }
    }

    @Test
    void filesAreForThoseWhoSignedInOnly() {
        Answer answer = gateway.http().get("/reports/file?id=1");
        assertThat(answer.status()).isEqualTo(302);
    }
}
