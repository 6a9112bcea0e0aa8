package vietqr.system;

import com.microsoft.playwright.Browser;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;

import static org.assertj.core.api.Assertions.assertThat;

/** Money is to go to another account: one asks, another agrees, everybody sees it coming, an owner stops it. */
@ExtendWith({SharedGateway.class, Browsing.class})
class ReceivingIT {
    private final String number = Long.toString(Ids.next());
    private final Gateway gateway;
    private final Browser browser;
    private final Database database;

    ReceivingIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
        this.database = gateway.database();
    }

    /** Everybody who works there would see it. */
    @AfterEach
    void nothingIsComing() {
        database.change("update receiving_change set state = 'CANCELLED', open_key = null where open_key is not null");
        database.change("update bank_account set state = 'UNLINKED' where number = ?", number);
    }

    @Test
    void aSecondPersonAgreesAndAnOwnerStopsItBeforeItsTime() {
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " select ?, merchant_id, '970422', ?, holder, 'LINKED', utc_timestamp(6), 0 from bank_account"
                        + " where number = ?",
                Long.parseLong(number),
                number,
                Demo.ACCOUNT);
        // Other tests give the demo's merchant accounts, too, so that it need not be the one of the demo.
        String before = receivesOn();
        String address;
        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            owner.open("/receiving/create.xhtml");
            owner.page()
                    .locator("[id='new:account_input']")
                    .evaluate("(list, id) => { list.value = id; list.dispatchEvent(new Event('change')); }", number);
            button(owner, "new:ask");
            owner.page().locator(".ui-messages-error").waitFor();
            assertThat(owner.text()).contains("Hãy ghi lý do");
            owner.page().locator("[id='new:reason']").fill("Chuyển ngân hàng");
            button(owner, "new:ask");
            owner.page().waitForURL(url -> url.contains("/receiving/view.xhtml"));
            address = owner.page().url();
            assertThat(owner.page().locator("[id='yes:approve']").count()).isZero();
        }
        try (Portal approver = new Portal(browser, gateway).signInAs(Demo.APPROVER)) {
            approver.open(address);
            button(approver, "yes:approve");
            approver.page().getByText("Đã có người thứ hai đồng ý").waitFor();
        }
        try (Portal cashier = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            assertThat(cashier.open("/payments/list.xhtml").text()).contains("sẽ vào tài khoản khác", number);
        }
        assertThat(receivesOn()).isEqualTo(before);
        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            owner.open(address);
            owner.page().locator("summary").first().click();
            button(owner, "stop:yes");
            owner.page().getByText("Việc đổi đã bị dừng").waitFor();
            assertThat(owner.open("/payments/list.xhtml").text()).doesNotContain("tài khoản khác");
        }
        assertThat(database.number(
                        "select count(*) from audit_entry where thing = 'RECEIVING' and subject_id = ?",
                        Long.parseLong(address.replaceFirst(".*id=", ""))))
                .isEqualTo(3);
    }

    @Test
    void anAccountThatRestsIsNamedAsSuch() {
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " select ?, merchant_id, '970422', ?, holder, 'SUSPENDED', utc_timestamp(6), 0 from"
                        + " bank_account where number = ?",
                Long.parseLong(number),
                number,
                Demo.ACCOUNT);
        Answer refused = OwnApi.ofDemo(gateway)
                .send(
                        "POST",
                        "payment-requests",
                        wish().add("accountNumber", number).build().toString());

        assertThat(refused.body()).contains("is an account that rests");
    }

    private static void button(Portal portal, String id) {
        portal.page().locator("[id='" + id + "']").click();
    }

    /** Of a code that names no account. */
    private String receivesOn() {
        return OwnApi.ofDemo(gateway).made("payment-requests", wish().build()).getString("accountNumber");
    }

    private static JsonObjectBuilder wish() {
        return Json.createObjectBuilder().add("amount", 10_000);
    }

    /** The id of one of the demo's that is over. */
    static String stoppedChange(Database database) {
        long id = Ids.next();
        database.change(
                "insert into receiving_change (id, merchant_id, from_account, to_account, reason, state, asked_by,"
                        + " asked_at, ended_by, ended_at, version) select ?, a.merchant_id, a.id, a.id, 'Chuyển ngân hàng',"
                        + " 'CANCELLED', u.id, utc_timestamp(6), u.id, utc_timestamp(6), 0 from bank_account a,"
                        + " portal_user u where a.number = ? and u.email = ?",
                id,
                Demo.ACCOUNT,
                Demo.OWNER);
        return Long.toString(id);
    }
}
