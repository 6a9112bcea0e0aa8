package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Going about the portal by keys, and finding what one knows a part of. */
@ExtendWith({SharedGateway.class, Browsing.class})
class SearchIT {
    private static final String FIRST = "#vq-search-found [aria-selected=true]";

    private final Gateway gateway;
    private final Browser browser;

    SearchIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void anOrderIsFoundOpenedAndLeftByKeysAlone() {
        Order order = Order.ask(gateway.http(), 150_000);
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            Page page = portal.open("/home.xhtml").page();
            page.locator(".vq-search-open").focus();
            page.keyboard().press("Control+k");
            page.keyboard().type(order.id());
            page.locator(FIRST, new Page.LocatorOptions().setHasText(order.id()))
                    .waitFor();
            portal.visitor().screenshot("search");
            assertThat(portal.visitor().hindrances()).isEmpty();
            assertThat(page.locator("#vq-search-text").getAttribute("aria-activedescendant"))
                    .isEqualTo("vq-found-0");

            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("vq-search-open");

            page.keyboard().press("Control+k");
            page.keyboard().type(order.id());
            page.locator(FIRST, new Page.LocatorOptions().setHasText(order.id()))
                    .waitFor();
            page.keyboard().press("Enter");
            page.waitForURL("**/payments/view.xhtml?id=*");
            assertThat(portal.text()).contains(order.id());
        }
    }

    @Test
    void lettersLeadToPagesAndAQuestionMarkTellsThem() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            Page page = portal.open("/home.xhtml").page();
            page.keyboard().press("?");
            page.locator("#vq-help[open]").waitFor();
            assertThat(page.locator("#vq-help").innerText())
                    .contains("Phím tắt", "Thanh toán")
                    .doesNotContain("Chênh lệch");
            portal.visitor().screenshot("help");
            assertThat(portal.visitor().hindrances()).isEmpty();
            page.keyboard().press("Escape");

            page.keyboard().press("g");
            page.keyboard().press("p");
            page.waitForURL("**" + Portal.LIST);

            page.keyboard().press("/");
            page.keyboard().type("gp");
            assertThat(page.url()).endsWith(Portal.LIST);
            assertThat(page.locator("[id='filter:text']").inputValue()).isEqualTo("gp");
        }
    }

    @Test
    void onAPhoneAButtonOpensTheSearch() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.visitor().width(Visitor.PHONE);
            Page page = portal.open("/home.xhtml").page();
            page.locator(".vq-search-open").click();
            page.locator("#vq-search-text").fill("doi soat");
            page.locator(FIRST, new Page.LocatorOptions().setHasText("Đối soát"))
                    .waitFor();
            portal.visitor().screenshot("search-phone");
            assertThat(portal.visitor().fitsItsWidth()).isTrue();
            page.locator(FIRST).click();
            page.waitForURL("**/reconciliation/list.xhtml");
        }
    }

    @Test
    void eachFindsWhatTheyMaySeeAndNothingElse() {
        Order order = Order.ask(gateway.http(), 150_000);
        Credit credit = order.paid();
        credit.tell(gateway.http());
        PortalSession finance = PortalSession.of(gateway, Demo.FINANCE);
        PortalSession cashier = PortalSession.of(gateway, Demo.CASHIER);
        Newcomer elsewhere = new Newcomer(gateway.database());
        PortalSession stranger = PortalSession.of(
                gateway, new Somebody(gateway.database()).at(elsewhere.merchantOf(elsewhere.merchant()), "OWNER"));

        assertThat(found(finance, credit.reference())).contains("/movements/view.xhtml?id=");
        assertThat(found(cashier, credit.reference())).doesNotContain("/movements/");
        assertThat(found(cashier, order.id())).contains("/payments/view.xhtml?id=");
        assertThat(found(stranger, order.id())).isEqualTo("[]");
        assertThat(found(stranger, credit.reference())).isEqualTo("[]");
        assertThat(found(PortalSession.of(gateway, Demo.ADMIN), order.id())).contains("/payments/view.xhtml?id=");
        assertThat(found(PortalSession.of(gateway, Demo.OWNER), "cong ty demo")).contains("/merchants/view.xhtml?id=");
        assertThat(found(finance, "150.000")).contains("/payments/view.xhtml?id=", "/movements/view.xhtml?id=");
        assertThat(found(finance, "statements")).contains("/statements/list.xhtml");
        assertThat(found(finance, "Khoá sổ ngày")).contains("/close/list.xhtml");
        assertThat(found(cashier, "statements")).isEqualTo("[]");
        assertThat(finance.status("/search?q=x")).isEqualTo(400);
    }

    private static String found(PortalSession session, String text) {
        HttpResponse<String> answer = session.get("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
