package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

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
