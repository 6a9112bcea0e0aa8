package vietqr.system;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import static org.assertj.core.api.Assertions.assertThat;

/** People sign in at a provider that the operator has named. */
@ExtendWith({SharedGateway.class, Browsing.class})
class OpenIdIT {
    private final OpenIdServer provider = new OpenIdServer(SharedGateway.OIDC_PORT);
    private final Gateway gateway;
    private final Browser browser;

    OpenIdIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void whomTheProviderKnowsIsLetInAsWhatTheyAreHere() {
        provider.email = Demo.CASHIER;
        try (Portal portal = new Portal(browser, gateway)) {
            portal.open("/login.xhtml")
                    .page()
                    .getByText("Đăng nhập bằng Demo ID")
                    .click();
            portal.page().waitForURL(url -> url.endsWith("/") || url.contains("/home.xhtml"));

            assertThat(portal.text()).contains(Demo.CASHIER, "Thu ngân");
            assertThat(portal.open("/payments/list.xhtml").text()).contains("Thanh toán");
        }
        assertThat(gateway.database()
                        .number(
                                "select count(*) from audit_entry where deed = 'SIGNED_IN' and subject = ?",
                                Demo.CASHIER))
                .isPositive();
    }

    @Test
    void whoeverIsUnknownHereOrNotVerifiedStaysOutside() {
        provider.email = "stranger@elsewhere.example";
        try (Portal portal = new Portal(browser, gateway)) {
            portal.open("/openid/start");
            assertThat(portal.text()).contains("Không ai ở đây có thư điện tử mà Demo ID xác nhận");
            provider.twist = claims -> claims.claim("email", Demo.OWNER).claim("email_verified", false);
            portal.open("/openid/start");
            assertThat(portal.text()).contains("Demo ID không xác nhận thư điện tử của bạn");
            portal.open("/openid/back?code=x&state=y");
            assertThat(portal.text()).contains("đã quá lâu hoặc không bắt đầu từ đây");
        }
    }

    @Test
    void whatIsSensitiveIsAskedForAtTheProviderToo() {
        provider.email = Demo.OWNER;
        try (Portal portal = new Portal(browser, gateway)) {
            portal.open("/openid/start");
            portal.open("/linking/create.xhtml");
            assertThat(portal.text()).contains("Xác nhận");
            portal.open("/account/prove.xhtml?back=/linking/create.xhtml");
            portal.page().getByText("Xác nhận bằng Demo ID").click();
            portal.page().waitForURL(url -> url.contains("/linking/create.xhtml"));
            assertThat(portal.page().locator("[id='new:begin']").count()).isEqualTo(1);
            assertThat(provider.lastAsked).containsEntry("prompt", "login");

            provider.email = Demo.CASHIER;
            portal.open("/openid/again?back=/linking/create.xhtml");
            assertThat(portal.text()).contains("Demo ID xác nhận một người khác");
        }
    }
}
