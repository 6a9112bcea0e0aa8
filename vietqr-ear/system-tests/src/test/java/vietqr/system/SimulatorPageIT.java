package vietqr.system;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at the portal has a bank pay, and follows the money. */
@ExtendWith({SharedGateway.class, Browsing.class})
class SimulatorPageIT {
    private final Gateway gateway;
    private final Browser browser;

    SimulatorPageIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void aPaymentIsPlayedAndItsStoryFollowed() {
        Order order = Order.ask(gateway.http(), 81_000);
        String id = gateway.database().text("select id from payment_request where order_id = ?", order.id());
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/payments/view.xhtml?id=" + id);
            portal.page()
                    .locator("a[href='/sandbox/simulator.xhtml?request=" + id + "']")
                    .click();
            portal.page().locator("[id='play:send']").click();
            portal.page().locator(".vq-messages .vq-state-BOOKED").waitFor();

            assertThat(portal.page().url()).contains("run=");
            assertThat(new Ledger(gateway.database()).state(order)).isEqualTo("PAID");
            portal.page()
                    .locator(".vq-messages a[href^='/payments/view.xhtml']")
                    .click();
            portal.page().locator(".vq-hero .vq-state-PAID").waitFor();
        }
    }

    @Test
    void aBurstThatBeginsLaterShowsAsItComes() {
        Order order = Order.ask(gateway.http(), 82_000);
        String id = gateway.database().text("select id from payment_request where order_id = ?", order.id());
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            portal.open("/sandbox/simulator.xhtml?scenario=BURST&format=CASSO_V2&request=" + id);
            portal.page().locator("#play details summary").click();
            portal.page().locator("[id='play:count']").fill("60");
            portal.page().locator("[id='play:delay']").fill("2");
            portal.page().locator("[id='play:send']").click();
            portal.page().locator("#played .vq-messages > li").nth(49).waitFor();
            Ledger ledger = new Ledger(gateway.database());
            Until.holds("all sixty are booked", Until.SOON, () -> ledger.matches(order) == 60);

            portal.page().reload();
            portal.page().locator("#played .vq-hint").waitFor();
            assertThat(portal.page().locator("#played .vq-messages > li").count())
                    .isEqualTo(50);
            portal.visitor().screenshot("simulator-burst");
        }
    }

    @Test
    void whatIsNotPossibleIsTold() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            portal.open("/sandbox/simulator.xhtml?scenario=MANGLED");
            portal.page().locator("[id='play:send']").click();
            portal.page().locator(".ui-messages-error-summary").waitFor();
            assertThat(portal.page().url()).doesNotContain("run=");
            portal.visitor().screenshot("simulator-refused");
        }
    }

    /** A piece of it, seen before the end has come, would have a button that does nothing yet. */
    @Test
    void aPageLeavesWhole() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            APIResponse answer = portal.page()
                    .request()
                    .get("/sandbox/simulator.xhtml", RequestOptions.create().setHeader("Accept-Encoding", "identity"));

            assertThat(answer.body().length).isGreaterThan(8_192);
            assertThat(answer.headers()).containsEntry("content-length", Integer.toString(answer.body().length));
        }
    }

    @Test
    void whoMayNotSeeTheBanksWordsMayNotPlayThem() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            assertThat(portal.page().navigate("/sandbox/simulator.xhtml").status())
                    .isEqualTo(404);
            assertThat(portal.visitor().expectedComplaints()).hasSize(1);
            portal.open("/home.xhtml");
            assertThat(portal.page()
                            .locator("a[href='/sandbox/simulator.xhtml']")
                            .count())
                    .isZero();
        }
        try (Portal stranger = new Portal(browser, gateway)) {
            stranger.open("/sandbox/simulator.xhtml");
            assertThat(stranger.atLogin()).isTrue();
        }
    }

    /** A new merchant has no aggregator of its own, but its bank tells of its account. */
    @Test
    void theFormatThatIsOfferedFirstIsOneThatIsSpoken() {
        Newcomer newcomer = new Newcomer(gateway.database());
        String partner = newcomer.merchant();
        newcomer.account(partner, "LINKED");
        String owner = new Somebody(gateway.database()).at(newcomer.merchantOf(partner), "OWNER");

        String page =
                PortalSession.of(gateway, owner).get("/sandbox/simulator.xhtml").body();

        assertThat(page).containsPattern("<option value=\"MB_BALANCE_CHANGE\" selected");
    }
}
