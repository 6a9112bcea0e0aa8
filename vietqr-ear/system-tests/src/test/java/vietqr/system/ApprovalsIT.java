package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** One inbox for all that takes two people. */
@ExtendWith({SharedGateway.class, Browsing.class})
class ApprovalsIT {
    private static final String INBOX = "/approvals/list.xhtml";

    /** So many that they are not counted. */
    private static final int MANY = 100;

    private final Gateway gateway;
    private final Browser browser;

    ApprovalsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void anApproverSeesThatSomethingWaitsAndSaysNo() {
        String refund = waitingRefund();
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.APPROVER)) {
            Page page = portal.open("/home.xhtml").page();
            assertThat(page.locator(".vq-mark").innerText()).matches("[1-9]\\d?|99\\+");
            int before = marked(page);
            page.locator("a.vq-tile[href^='" + INBOX + "']").click();
            page.waitForURL("**" + INBOX + "*");
            Locator row = row(page, refund);
            row.locator("summary").last().click();
            row.locator("input[name=reason]").fill("Khách đã nhận hàng");
            portal.visitor().screenshot("approvals-rejecting");
            assertThat(portal.visitor().hindrances()).isEmpty();
            row.locator("button[title^='Từ chối']").click();
            page.getByText("Đã từ chối. Không có gì thay đổi.").waitFor();
            assertThat(page.locator(".ui-messages-error").count())
                    .as("an error beside what was done")
                    .isZero();
            assertThat(row(page, refund).count()).isZero();
            assertThat(marked(page)).isLessThanOrEqualTo(before < MANY ? before - 1 : MANY);
        }
        assertThat(state(refund)).isEqualTo("REJECTED");
        assertThat(gateway.database()
                        .text("select reason from approval where kind = 'REFUND' and subject_id = ?", refund))
                .isEqualTo("Khách đã nhận hàng");
    }

    /** Nobody is offered what they have asked for; and if they send the answer all the same, it is not taken. */
    @Test
    void whoAsksIsNotTheSecondPerson() {
        String refund = waitingRefund();
        String both = new Somebody(gateway.database()).at(merchant(), "APPROVER");
        gateway.database()
                .change(
                        "update approval set requester = concat('person:', (select id from portal_user where email = ?))"
                                + " where kind = 'REFUND' and subject_id = ?",
                        both,
                        refund);
        PortalSession asker = PortalSession.of(gateway, both);
        PortalSession other = PortalSession.of(gateway, Demo.APPROVER);
        String link = "/refunds/view.xhtml?id=" + refund;

        assertThat(asker.get(INBOX + "?which=MINE").body()).doesNotContain(link);
        assertThat(asker.get(INBOX + "?which=ASKED").body()).contains(link);
        String page = other.get(INBOX).body();
        assertThat(page).contains(link);

        approve(asker, asker.get(Portal.LIST).body(), page, refund);
        assertThat(state(refund)).isEqualTo("WAITING");

        approve(other, page, page, refund);
        assertThat(state(refund)).isEqualTo("APPROVED");
    }

    /**
     * @param own a page of this person's own session
     * @param offered the page on which the form stands
     */
    private static void approve(PortalSession session, String own, String offered, String refund) {
        String before = offered.substring(0, offered.indexOf("REFUND:" + refund));
        String form = before.substring(before.lastIndexOf("<form id=\"") + 10);
        String id = form.substring(0, form.indexOf('"'));
        session.send(INBOX, id, own, Map.of("matter", "REFUND:" + refund, id + ":approve", ""));
    }

    /** How much waits, as the menu says. */
    private static int marked(Page page) {
        Locator mark = page.locator(".vq-mark");
        if (mark.count() == 0) return 0;
        return mark.innerText().equals("99+") ? MANY : Integer.parseInt(mark.innerText());
    }

    private static Locator row(Page page, String refund) {
        return page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href$='id=" + refund + "']")));
    }

    private String state(String refund) {
        return gateway.database().text("select state from approval where kind = 'REFUND' and subject_id = ?", refund);
    }

    private String waitingRefund() {
        Credit credit = Order.ask(gateway.http(), SharedGateway.APPROVAL_FROM).paid();
        credit.tell(gateway.http());
        String mark = ApiClient.partner(gateway.http())
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, credit.amount() + "", "HOAN TIEN")))
                .getString("message");
        return gateway.database().text("select id from refund where mark = ?", mark);
    }

    private long merchant() {
        return gateway.database().number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
    }
}
