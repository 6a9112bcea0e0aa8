package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.BankVoice.Money;
import vietqr.system.browser.Browsing;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner lets an aggregator in, changes its secret, and has read again what came in while the secret was wrong. */
@ExtendWith({SharedGateway.class, Browsing.class})
class BankDeskIT {
    private final Http http;
    private final Database database;
    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    BankDeskIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.database = gateway.database();
        this.browser = browser;
    }

    @BeforeEach
    void visit() {
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    @Test
    void aConnectionIsOpenedAndItsMisreadMessageIsReadAgain() {
        portal.signInAs(Demo.OWNER);
        String path = opened("SePay cua toi");
        Order order = Order.ask(http, 71_000);
        Money money = new Money(Order.unique("FTD"), 71_000, order.content(), order.id());
        assertThat(BankVoice.sePayAt(http, path, money, "key-of-the-other-side").status())
                .isEqualTo(401);
        assertThat(new Ledger(database).state(order)).isEqualTo("WAITING");

        portal.page().locator(".vq-new-key a.vq-button").click();
        portal.page().locator("summary").first().click();
        portal.page().locator("[id='change:chosen']").fill(Seen.secret("key-of-the-other-side"));
        portal.page().locator("[id='change:rotate']").click();
        portal.page().locator(".vq-new-key").waitFor();

        portal.open("/notices/list.xhtml?outcome=UNAUTHENTICATED");
        portal.page().locator("table.vq-notices a, .vq-notices a").first().click();
        assertThat(portal.text()).contains(money.reference(), "content-type").doesNotContain("key-of-the-other-side");
        portal.page().locator("summary").first().click();
        portal.page().locator("[id='again:yes']").click();
        portal.page().locator(".ui-messages-info").waitFor();

        assertThat(new Ledger(database).state(order)).isEqualTo("PAID");
        assertThat(portal.text()).contains("Đã ghi nhận");
    }

    @Test
    void whoTakesTokensGetsANewSecretAndKeepsTheOldOneForAWhile() {
        portal.signInAs(Demo.ADMIN).open("/connections/view.xhtml?id=" + feedConnection());
        assertThat(portal.text()).contains("bank-feed-demo");
        portal.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Đổi mật khẩu…"))
                .click();
        portal.page().locator("[id='token:renew']").click();
        String fresh = Seen.secret(portal.page().locator(".vq-new-key .vq-code").innerText());
        portal.visitor().screenshot("connection-new-secret");

        for (String good : List.of("demo-feed-secret", fresh))
            assertThat(new ApiClient(http, "bank-feed-demo", good).token()).isNotEmpty();
    }

    @Test
    void anOpenConnectionIsBoundToAnAddressAndTheAuditLogSaysByWhom() {
        portal.signInAs(Demo.OWNER);
        String path = opened("SePay o day");
        portal.page().locator(".vq-new-key a.vq-button").click();
        String id = portal.page().url().replaceAll(".*id=", "");

        bind(id, "10.1.0.0/99", ".ui-messages-error");
        bind(id, "10.1.0.0/16", ".ui-messages-info");
        portal.visitor().screenshot("connection-bound");

        assertThat(portal.text()).contains("10.1.0.0/16");
        assertThat(http.postJson(path, "x").status()).isEqualTo(401);
        assertThat(database.text("select r.reason from notice n join notice_reading r on r.notice_id = n.id"
                        + " where n.connection_id = " + id))
                .contains("address");
        assertThat(database.number(
                        "select count(*) from audit_entry where thing = 'BANK_CONNECTION' and deed = 'CHANGED'"
                                + " and subject_id = ? and after_text like '%10.1.0.0/16%'",
                        id))
                .isEqualTo(1);
    }

    /** Opens a connection for SePay and leaves its secret on the page; gives the path it posts to. */
    private String opened(String name) {
        portal.open("/connections/create.xhtml");
        portal.page().locator("[id='new:name']").fill(name);
        choose("format", "SEPAY");
        choose("proof", "STATIC_KEY");
        portal.page().locator("[id='new:create']").click();
        portal.page().locator(".vq-new-key").waitFor();
        String url = shown("/vqr/hooks/");
        return url.substring(url.indexOf("/vqr/hooks/"));
    }

    private void bind(String id, String networks, String answer) {
        portal.open("/connections/view.xhtml?id=" + id);
        portal.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Địa chỉ và chứng thư"))
                .click();
        portal.page().locator("[id='place:networks']").fill(networks);
        portal.page().locator("[id='place:bind']").click();
        portal.page().locator(answer).waitFor();
    }

    @Test
    void anOwnerDoesNotSeeTheBanksConnections() {
        String feed = feedConnection();
        portal.signInAs(Demo.OWNER);
        assertThat(portal.page().navigate("/connections/view.xhtml?id=" + feed).status())
                .isEqualTo(404);
        assertThat(portal.visitor().expectedComplaints()).hasSize(1);
    }

    @Test
    void aCashierSeesNeitherNoticesNorConnections() {
        portal.signInAs(Demo.CASHIER);

        assertThat(portal.page().navigate("/notices/list.xhtml").status()).isEqualTo(404);
        assertThat(portal.page().navigate("/connections/list.xhtml").status()).isEqualTo(404);
        assertThat(portal.page().navigate("/connections/create.xhtml").status()).isEqualTo(404);
        assertThat(portal.visitor().expectedComplaints()).hasSize(3);
    }

    @Test
    void bothPagesSpeakEnglishToo() {
        portal.signInAs(Demo.FINANCE);
        portal.open("/notices/list.xhtml");
        portal.language("en");

        assertThat(portal.text()).contains("Bank notices");
        portal.language("vi");
        assertThat(portal.text()).contains("Thông báo ngân hàng");
    }

    private String feedConnection() {
        return database.text("select c.id from bank_connection c join api_client a on a.id = c.client_id"
                + " where a.username = 'bank-feed-demo'");
    }

    /** Of a list that is a select element beneath its looks. */
    private void choose(String field, String value) {
        portal.page()
                .locator("[id='new:" + field + "_input']")
                .evaluate("(list, value) => { list.value = value; list.dispatchEvent(new Event('change')); }", value);
    }

    private String shown(String part) {
        return portal.page().locator(".vq-new-key .vq-code").allInnerTexts().stream()
                .filter(text -> text.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
