package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** People at the portal, clicking. */
@ExtendWith({SharedGateway.class, Browsing.class})
class PortalIT {
    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    PortalIT(Gateway gateway, Browser browser) {
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

    @Test
    void aStrangerIsAskedWhoTheyAreAndThenGetsWhatTheyWanted() {
        portal.open(Portal.LIST);
        assertThat(portal.atLogin()).isTrue();

        portal.signInAs(Demo.OWNER);

        assertThat(portal.page().url()).endsWith(Portal.LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner@demo.example",
                "manager@demo.example",
                "cashier@demo.example",
                "finance@demo.example",
                "approver@demo.example",
                "developer@demo.example",
                "auditor@demo.example",
                "admin@demo.example"
            })
    void eachDemoPersonCanSignIn(String email) {
        portal.signIn(email, Demo.PASSWORD);

        portal.page().waitForURL(url -> !url.contains("login"));
        assertThat(portal.page().locator(".vq-person").textContent()).contains(email);
    }

    @Test
    void onALowScreenTheMenuScrollsByItselfDownToSigningOut() {
        portal.signInAs(Demo.OWNER).open(Portal.LIST);
        portal.page().setViewportSize(Visitor.DESK, 500);

        portal.page().locator(".vq-account button").last().scrollIntoViewIfNeeded();

        assertThat(portal.page().evaluate("window.scrollY")).isEqualTo(0);
    }

    @Test
    void aWrongPasswordIsToldAsSuchAndOpensNothing() {
        portal.signIn(Demo.OWNER, "not the password");

        portal.page().getByText("E-mail hoặc mật khẩu không đúng.").waitFor();
        assertThat(portal.open(Portal.LIST).atLogin()).isTrue();
    }

    @Test
    void thePaymentsStoryIsToldFromTheQuestionToTheLastMile() {
        Order order = deliveredPayment();
        portal.signInAs(Demo.OWNER).open(Portal.LIST);

        portal.page()
                .locator("tr", new Page.LocatorOptions().setHasText(order.id()))
                .getByRole(AriaRole.LINK)
                .click();

        portal.page().locator(".vq-story").waitFor();
        assertThat(portal.page().locator(".vq-story-head strong").allInnerTexts())
                .containsExactly(
                        "Đã tạo yêu cầu",
                        "Ngân hàng báo có tiền",
                        "Đã khớp với yêu cầu",
                        "Đã báo cho hệ thống của bạn");
        assertThat(portal.page().locator(".vq-tries").innerText()).contains("HTTP 200", "Lần 1");
        assertThat(portal.text()).contains("Đã thanh toán", "150.000", Demo.ACCOUNT, order.content(), order.id());
    }

    @Test
    void anotherLanguageIsOneClickAwayAndStays() {
        portal.signInAs(Demo.CASHIER);

        portal.language("en");
        portal.open(Portal.LIST);

        assertThat(portal.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(portal.text()).contains("Payments").doesNotContain("Thanh toán");
        portal.language("vi");
        assertThat(portal.text()).contains("Thanh toán");
    }

    @Test
    void theDarkIsOneClickAwayAndStays() {
        portal.signInAs(Demo.OWNER);
        double light = brightness();

        portal.theme("dark");
        portal.open(Portal.LIST);

        assertThat(portal.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(brightness()).isLessThan(0.3).isLessThan(light);
    }

    @Test
    void whoSignsOutIsAStrangerAgain() {
        portal.signInAs(Demo.OWNER);

        portal.page().locator("form[action='/logout'] button").click();

        portal.page().waitForURL("**/login.xhtml*");
        portal.page().goBack();
        assertThat(portal.open(Portal.LIST).atLogin()).isTrue();
    }

    private Order deliveredPayment() {
        Order order = Order.ask(gateway.http(), 150_000);
        Credit credit = order.paid();
        credit.tell(gateway.http());
        Ledger ledger = new Ledger(gateway.database());
        Until.holds("delivered", Until.SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        return order;
    }

    /** Of the page's ground: 0 is black, 1 is white. */
    private double brightness() {
        Object rgb = portal.page()
                .evaluate("() => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3)"
                        + ".reduce((sum, part) => sum + Number(part), 0) / 765");
        return ((Number) rgb).doubleValue();
    }
}
