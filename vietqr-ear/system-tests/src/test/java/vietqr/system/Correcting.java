package vietqr.system;

import com.microsoft.playwright.Browser;

/** People at the portal who set right whose money is whose: one at a time, each at a browser of their own. */
final class Correcting implements AutoCloseable {
    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    Correcting(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    /** Whoever was there before has left. */
    Portal as(String email) {
        close();
        portal = new Portal(browser, gateway).signInAs(email);
        return portal;
    }

    String idOf(Credit credit) {
        return gateway.database().text("select id from movement where reference = ?", credit.reference());
    }

    void look(Credit credit) {
        portal.open("/movements/view.xhtml?id=" + idOf(credit));
    }

    /** From the movement's page: the request is looked for by its order id and chosen. */
    void putDown(Order order, String reason) {
        fill("text", order.id());
        portal.page().locator(".vq-search button").click();
        portal.page().locator(".vq-proposals .vq-col-code a").first().click();
        attribute(reason);
    }

    /** When a request has been chosen. */
    void attribute(String reason) {
        fill("put:reason", reason);
        press("put:attribute");
    }

    /** Asks for it, from the movement's page. */
    void takeBack(String reason) {
        portal.page().locator("details.vq-confirm summary").click();
        fill("back:why", reason);
        press("back:reverse");
    }

    void approve(Credit credit) {
        look(credit);
        press("yes:approve");
    }

    private void fill(String id, String text) {
        portal.page().locator("[id='" + id + "']").fill(text);
    }

    private void press(String id) {
        portal.page().locator("[id='" + id + "']").click();
        portal.page().locator("#messages > div").first().waitFor();
    }

    @Override
    public void close() {
        if (portal != null) portal.close();
        portal = null;
    }
}
