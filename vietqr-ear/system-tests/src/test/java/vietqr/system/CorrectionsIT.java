package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** At the portal people say whose money is whose, and take back what was said wrongly. */
@ExtendWith({SharedGateway.class, Browsing.class})
class CorrectionsIT {
    private static final String[] KEY = {"Authorization", "Bearer vqk_test_demo_10001"};
    private static final String TOLD =
            "select e.type from webhook_event e join payment_request r on r.id = e.request_id"
                    + " where r.order_id = ? order by e.id";

    private final Gateway gateway;
    private final Http http;
    private final Database database;
    private final Browser browser;
    private final Ledger ledger;
    private Correcting people;

    CorrectionsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.database = gateway.database();
        this.browser = browser;
        this.ledger = new Ledger(database);
    }

    @BeforeEach
    void arrive() {
        people = new Correcting(gateway, browser);
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void moneyWithoutAnOrderIsPutDownByHand() {
        Order order = Order.ask(http, 150_000);
        Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 150_000, Order.unique("tien hang "));
        credit.tell(http);
        Portal portal = people.as(Demo.FINANCE);
        portal.open("/movements/list.xhtml");
        portal.page().getByText(credit.content()).click();

        people.putDown(order, "Khách gọi báo");

        assertThat(portal.text()).contains("Đã thực hiện.", "Đã rõ đơn", "Demo Finance đề nghị: “Khách gọi báo”.");
        assertThat(ledger.state(order)).isEqualTo("PAID");
        assertThat(database.column(TOLD, order.id())).containsExactly("payment.paid", "movement.attributed");
        assertThat(new CheckOrder(ApiClient.partner(http)).of(order).getInt("status"))
                .isEqualTo(1);
        JsonObject movement = movement(credit);
        assertThat(movement.getString("requestId")).isEqualTo(idOf(order));
        assertThat(movement.getString("rule")).isEqualTo("BY_HAND");
        portal.open("/payments/view.xhtml?id=" + idOf(order));
        assertThat(portal.text()).contains("Gán bằng tay cho yêu cầu này", "Demo Finance", "Khách gọi báo");
    }

    @Test
    void aRequestThatWaitsIsCancelledOnItsPageByWhoMay() {
        Order order = Order.ask(http, 153_000);
        Portal finance = people.as(Demo.FINANCE);
        finance.open("/payments/view.xhtml?id=" + idOf(order));
        assertThat(finance.page().locator("#end\\:cancel").count()).isZero();
        Portal portal = people.as(Demo.OWNER);
        portal.open("/payments/view.xhtml?id=" + idOf(order));

        portal.page()
                .getByText("Hủy yêu cầu", new Page.GetByTextOptions().setExact(true))
                .click();
        portal.page().locator("#end\\:cancel").click();

        assertThat(portal.text()).contains("Yêu cầu đã được hủy.", "Đã hủy");
        assertThat(ledger.state(order)).isEqualTo("CANCELLED");
    }

    @Test
    void whatMatchingSuggestsIsShownWithItsReason() {
        Order order = Order.ask(http, 152_000);
        String cut = order.content().substring(0, 11);
        Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 152_000, "NGUYEN VAN A " + cut);
        credit.tell(http);
        Portal portal = people.as(Demo.OWNER);
        portal.open("/movements/list.xhtml?suggested=true");
        assertThat(portal.text()).contains("mã bị cắt, đúng số tiền");

        portal.page().getByText(order.id()).first().click();

        assertThat(portal.text()).contains("Gán cho yêu cầu này", "Sau khi gán: đúng chiều và số tiền.");
        portal.visitor().screenshot("movement-chosen");
        people.attribute("Đã hỏi khách");
        assertThat(ledger.state(order)).isEqualTo("PAID");
    }

    @Test
    void takingBackNeedsAReasonAndASecondPerson() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);
        Portal portal = people.as(Demo.FINANCE);
        portal.open("/payments/view.xhtml?id=" + idOf(order));
        portal.page().locator("a[href*='/movements/view.xhtml']").click();

        people.takeBack("  ");
        assertThat(portal.text()).contains("Hãy ghi lý do.");
        people.takeBack("Nhầm khách");
        assertThat(portal.text()).contains("Một người khác phải duyệt", "Đề nghị gỡ");
        assertThat(portal.page().locator("[id='yes:approve']").count()).isZero();
        assertThat(ledger.state(order)).isEqualTo("PAID");

        portal = people.as(Demo.APPROVER);
        portal.open("/corrections/list.xhtml?waiting=true");
        assertThat(portal.text()).contains("Nhầm khách");
        portal.visitor().screenshot("corrections-waiting");
        people.look(credit);
        portal.visitor().screenshot("movement-waiting");
        people.approve(credit);
        portal.visitor().screenshot("movement-reversed");

        assertThat(portal.text()).contains("Đã thực hiện.", "Chưa rõ đơn", "Demo Approver đã duyệt.");
        assertThat(ledger.state(order)).isEqualTo("WAITING");
        assertThat(database.column(TOLD, order.id()))
                .containsExactly("payment.paid", "movement.recorded", "payment.waiting", "movement.reversed");
        assertThat(new CheckOrder(ApiClient.partner(http)).of(order).getInt("status"))
                .isZero();
        assertThat(movement(credit).isNull("requestId")).isTrue();
        portal.open("/payments/view.xhtml?id=" + idOf(order));
        portal.visitor().screenshot("payment-reversed");
        assertThat(portal.text())
                .contains(
                        "Đã gỡ tiền khỏi yêu cầu này",
                        "Demo Finance đề nghị: “Nhầm khách”.",
                        "Demo Approver đã duyệt.");
    }

    @Test
    void whoAskedCanTakeItBackAsLongAsNobodyHasDecided() {
        Order order = Order.ask(http, 153_000);
        Credit credit = order.paid();
        credit.tell(http);
        Portal portal = people.as(Demo.FINANCE);
        people.look(credit);
        people.takeBack("Tưởng nhầm khách");
        portal.open("/corrections/list.xhtml?waiting=true");
        assertThat(portal.text()).contains("Tưởng nhầm khách", "153.000");
        people.look(credit);

        portal.page().locator("[id='undo:withdraw']").click();

        portal.page().getByText("Đã rút lại; không có gì thay đổi.").waitFor();
        assertThat(portal.text()).contains("Demo Finance đã rút lại.", "Đã rõ đơn");
        assertThat(portal.page().locator("[id='undo:withdraw']").count()).isZero();
        assertThat(ledger.state(order)).isEqualTo("PAID");
        people.takeBack("Đúng là nhầm khách");
        assertThat(portal.text()).contains("Một người khác phải duyệt");
    }

    @Test
    void refundedMoneyStaysWithItsRequest() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);
        ApiClient.partner(http).ask(Repay.PATH, Repay.signed(Repay.wish(credit, "50000", "HOAN TIEN")));
        Portal portal = people.as(Demo.FINANCE);
        people.look(credit);
        people.takeBack("Nhầm khách");
        assertThat(portal.text()).contains("số tiền hoàn sẽ nhiều hơn số đã trả");
        assertThat(ledger.state(order)).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void largeMoneyIsPutDownWhenASecondPersonAgrees() {
        Order order = Order.ask(http, SharedGateway.APPROVAL_FROM);
        Credit credit = new Credit(
                Order.unique("T"), Order.unique("FT"), SharedGateway.APPROVAL_FROM, Order.unique("tien hang "));
        credit.tell(http);
        people.as(Demo.FINANCE);
        people.look(credit);
        people.putDown(order, "Khách gọi báo");
        assertThat(ledger.state(order)).isEqualTo("WAITING");

        people.as(Demo.APPROVER);
        people.approve(credit);

        assertThat(ledger.state(order)).isEqualTo("PAID");
    }

    @Test
    void whoDoesNotKeepTheBooksSeesNothingOfIt() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);
        Portal portal = people.as(Demo.CASHIER);
        for (String path : List.of(
                "/movements/list.xhtml",
                "/corrections/list.xhtml",
                "/movements/view.xhtml?id=" + people.idOf(credit))) {
            portal.open(path);
            assertThat(portal.text()).as(path).contains("Không tìm thấy trang");
        }
        assertThat(portal.visitor().expectedComplaints()).hasSize(3);
    }

    private JsonObject movement(Credit credit) {
        return http.get("/vqr/v1/movements/" + people.idOf(credit), KEY).object();
    }

    private String idOf(Order order) {
        return database.text("select id from payment_request where order_id = ?", order.id());
    }
}
