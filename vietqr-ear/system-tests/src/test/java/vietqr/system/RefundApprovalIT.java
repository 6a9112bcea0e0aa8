package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** A large refund waits for a second person, who decides at the portal. */
@ExtendWith({SharedGateway.class, Browsing.class})
class RefundApprovalIT {
    private static final Duration SOON = Until.SOON;
    private static final long LARGE = SharedGateway.APPROVAL_FROM;

    private final Gateway gateway;
    private final Http http;
    private final CheckOrder checkOrder;
    private final Browser browser;
    private Portal portal;
    private Credit credit;
    private String mark;

    RefundApprovalIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.checkOrder = new CheckOrder(ApiClient.partner(http));
        this.browser = browser;
    }

    @BeforeEach
    void aLargeRefundIsAskedFor() {
        credit = Order.ask(http, LARGE).paid();
        credit.tell(http);
        mark = ApiClient.partner(http)
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, Long.toString(LARGE), "HOAN TIEN")))
                .getString("message");
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    @Test
    void itIsAnsweredWithOurMarkAndNothingIsSent() {
        assertThat(mark).matches("VRF[0-9A-Z]{13}");
        assertThat(checkOrder.of(credit).getInt("refundCount")).isZero();
    }

    @Test
    void approvedItIsSent() {
        portal.signInAs(Demo.APPROVER);
        refundOnTheList().click();

        portal.page().locator("[id='yes:approve']").click();

        portal.page().locator("[id='yes:approve']").waitFor(gone());
        assertThat(portal.text()).contains("Demo Approver", Demo.PARTNER);
        Until.holds("sent", SOON, () -> checkOrder.of(credit).getInt("amountRefunded") == LARGE);
        portal.open(portal.page().url());
        assertThat(portal.text()).contains("Đã hoàn", "FT");
    }

    @Test
    void rejectedItIsNotAndTheMoneyIsFreeAgain() {
        portal.signInAs(Demo.APPROVER);
        refundOnTheList().click();

        portal.page().locator("[id='no:reason']").fill("Khách đã nhận hàng");
        portal.page().locator("[id='no:reject']").click();

        portal.page().locator("[id='no:reject']").waitFor(gone());
        assertThat(portal.text())
                .contains("Không được duyệt", "Khách đã nhận hàng", "Người từ chối", "Demo Approver", "Quyết định lúc")
                .doesNotContain("E43", "Hoàn tiền không thành công");
        String again = ApiClient.partner(http)
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, "1000", "HOAN TIEN")))
                .getString("message");
        assertThat(again).startsWith("FT");
    }

    @Test
    void whoIsNoApproverSeesItAndCannotDecide() {
        portal.signInAs(Demo.OWNER);
        refundOnTheList().click();

        portal.page().locator(".vq-hero").waitFor();
        assertThat(portal.text()).contains(mark, "Chờ duyệt");
        assertThat(portal.page().locator("[id='yes:approve']").count()).isZero();
    }

    @Test
    void aSilentBankCanBeAskedAgainByWhoeverKeepsTheBooks() {
        Credit silent = Order.ask(http, 10_000).paid();
        silent.tell(http);
        Answer answer = ApiClient.partner(http).post(Repay.PATH, Repay.signed(Repay.wish(silent, "10000", "UNKNOWN")));
        assertThat(answer.object().getString("message")).as(answer.body()).isEqualTo("E215");
        String id = gateway.database()
                .text(
                        "select r.id from refund r join movement m on m.id = r.movement_id where m.reference = ?",
                        silent.reference());
        gateway.database().change("update refund set due_at = null, tries = 31 where id = ?", id);
        portal.signInAs(Demo.FINANCE).open("/refunds/view.xhtml?id=" + id);

        portal.page().locator("[id='again:ask']").click();

        portal.page().getByText("Ngân hàng sẽ được hỏi lại ngay.").waitFor();
        Until.holds("asked", SOON, () -> gateway.database().number("select tries from refund where id = ?", id) > 31);
    }

    @Test
    void otherPeoplesRefundsDoNotExist() {
        portal.signInAs(Demo.OWNER).open("/refunds/view.xhtml?id=1");
        assertThat(portal.text()).contains("Không tìm thấy trang");
        portal.open("/refunds/view.xhtml?id=x");
        assertThat(portal.visitor().expectedComplaints()).hasSize(2);
    }

    @Test
    void thePaymentsStoryTellsOfIt() {
        String id = gateway.database()
                .text(
                        "select p.request_id from payment_match p join movement m on m.id = p.movement_id"
                                + " where m.reference = ?",
                        credit.reference());
        portal.signInAs(Demo.OWNER).open("/payments/view.xhtml?id=" + id);
        assertThat(portal.text()).contains("Hoàn tiền: Chờ duyệt", mark);
    }

    private Locator refundOnTheList() {
        portal.open("/refunds/list.xhtml?state=AWAITING_APPROVAL");
        return portal.page().getByText(mark, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
