package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

/** A list as one likes to see it, under a name. */
@ExtendWith({SharedGateway.class, Browsing.class})
class SavedFiltersIT {
    private final Gateway gateway;
    private final Browser browser;

    SavedFiltersIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void aColumnIsHiddenByTheKeyboardAndTheOrderStandsInTheAddress() {
        Order.ask(gateway.http(), 83_000);
        try (Portal portal = new Portal(browser, gateway).signInAs(new Somebody(gateway.database()).manager())) {
            Page page = portal.open(Portal.LIST).page();
            page.locator(".vq-choose summary").press("Enter");
            page.locator(".vq-choose input[value='payments.order']").press("Space");
            page.locator("[id='columns:show']").press("Enter");
            page.locator("[id='columns:all']").waitFor(new Locator.WaitForOptions().setState(ATTACHED));
            assertThat(page.locator("th.vq-col-order").count()).isZero();
            assertThat(page.locator("th.vq-col-code").count()).isOne();

            page.locator(".vq-order a").last().click();
            page.waitForURL("**" + Portal.LIST + "?*order=OLDEST*");
            page.locator(".vq-order a")
                    .last()
                    .and(page.locator("[aria-current=true]"))
                    .waitFor();
            long first = gateway.database()
                    .number(
                            "select min(r.id) from payment_request r join bank_account a on a.merchant_id = r.merchant_id"
                                    + " where a.number = ?",
                            Demo.ACCOUNT);
            assertThat(page.locator("td.vq-col-code a").first().getAttribute("href"))
                    .endsWith("id=" + first);
            page.locator(".vq-choose summary").click();
            portal.visitor().width(Visitor.PHONE);
            portal.visitor().screenshot("payments-columns");
            assertThat(portal.visitor().fitsItsWidth()).isTrue();
            assertThat(portal.visitor().hindrances()).isEmpty();

            page.locator("[id='columns:all']").click();
            page.locator("td.vq-col-order").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
            assertThat(page.url()).contains("order=OLDEST");
        }
    }

    @Test
    void aListThatLeavesEverythingOutLeadsToAllOfIt() {
        Order.ask(gateway.http(), 83_000);
        try (Portal portal = new Portal(browser, gateway).signInAs(new Somebody(gateway.database()).manager())) {
            Page page =
                    portal.open(Portal.LIST + "?from=2020-01-01&to=2020-01-02").page();
            page.locator(".vq-empty-go a").click();
            page.locator("td.vq-col-code").first().waitFor();
            assertThat(page.url()).endsWith(Portal.LIST);
        }
    }

    @Test
    void aFilterIsSavedUnderANameFoundAgainAndForgotten() {
        try (Portal portal = new Portal(browser, gateway).signInAs(new Somebody(gateway.database()).manager())) {
            Page page = portal.open(Portal.LIST).page();
            assertThat(page.locator(".vq-saved").count()).isZero();
            portal.choose("filter:state", "WAITING");
            page.locator("[id='filter:text']").fill("đơn 5");
            page.locator("[id='filter:apply']").click();
            page.locator(".vq-keep summary").click();
            page.locator("input[name=called]").fill("Đang chờ");
            page.locator(".vq-keep button").first().click();
            page.locator(".vq-chip[aria-current=true]").waitFor();

            page.locator("a.vq-nav[href='/home.xhtml']").click();
            page.waitForURL("**/home.xhtml");
            portal.open(Portal.LIST);
            portal.visitor().width(Visitor.PHONE);
            assertThat(portal.visitor().fitsItsWidth()).isTrue();
            page.locator(".vq-chip", new Page.LocatorOptions().setHasText("Đang chờ"))
                    .click();
            page.waitForURL("**" + Portal.LIST + "?*state=WAITING*");
            assertThat(page.locator("[id='filter:text']").inputValue()).isEqualTo("đơn 5");
            page.locator(".vq-keep summary").click();
            portal.visitor().screenshot("payments-filter-saved");
            assertThat(portal.visitor().hindrances()).isEmpty();

            page.locator(".vq-keep button").last().click();
            page.waitForURL("**" + Portal.LIST);
            assertThat(page.locator(".vq-saved").count()).isZero();
        }
    }
}
