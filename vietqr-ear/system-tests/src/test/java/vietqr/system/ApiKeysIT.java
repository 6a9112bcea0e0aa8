package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner makes an API key in the portal, a program uses it, and the owner takes it away again. */
@ExtendWith({SharedGateway.class, Browsing.class})
class ApiKeysIT {
    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    ApiKeysIT(Gateway gateway, Browser browser) {
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
    void fromItsMakingToItsEnd() {
        portal.signInAs(Demo.OWNER).open("/apikeys/edit.xhtml");
        String name = Order.unique("Máy tính tiền ");
        make(name, "MOVEMENTS_READ", "REFUNDS_WRITE");
        Locator secret = portal.page().locator(".vq-new-key .vq-code");
        secret.waitFor();
        portal.visitor().screenshot("apikey-secret");
        String shown = Seen.secret(secret.innerText());
        assertThat(shown).matches("vqk_test_[A-Za-z0-9_-]{43}");
        assertThat(portal.text()).contains("Demo Owner", "movements:read", "refunds:write", "Chưa dùng");

        OwnApi program = new OwnApi(gateway.http(), shown);
        program.get("movements?limit=1");
        OwnApi.problem(program.send("GET", "events", ""), 403);

        portal.open("/apikeys/list.xhtml");
        assertThat(portal.page().content())
                .contains(name, shown.substring(0, 13))
                .doesNotContain(shown);
        portal.page().getByText(name).first().click();
        portal.page().locator("details.vq-confirm summary").last().click();
        portal.page().locator("[id='end:revoke']").click();
        portal.page().getByText("Đã thu hồi khóa.").waitFor();
        portal.visitor().screenshot("apikey-revoked");
        assertThat(portal.page().locator("[id='end:revoke']").count()).isZero();
        OwnApi.problem(program.send("GET", "movements", ""), 401);
    }

    @Test
    void whatIsAskedByAKeyCarriesItsName() {
        portal.signInAs(Demo.OWNER).open("/apikeys/edit.xhtml");
        String name = Order.unique("Kho ");
        make(name, "REFUNDS_WRITE");
        Locator secret = portal.page().locator(".vq-new-key .vq-code");
        secret.waitFor();
        OwnApi program = new OwnApi(gateway.http(), Seen.secret(secret.innerText()));
        Credit credit = Order.ask(gateway.http(), SharedGateway.APPROVAL_FROM).paid();
        credit.tell(gateway.http());
        String movement = gateway.database().text("select id from movement where reference = ?", credit.reference());

        String refund = program.made(
                        "refunds",
                        Json.createObjectBuilder()
                                .add("movementId", movement)
                                .add("amount", SharedGateway.APPROVAL_FROM)
                                .build())
                .getString("id");

        portal.open("/refunds/view.xhtml?id=" + refund);
        assertThat(portal.text()).contains(name);
        String owner = gateway.database().text("select id from portal_user where email = ?", Demo.OWNER);
        assertThat(gateway.database().text("select requested_by from refund where id = ?", refund))
                .endsWith("/person:" + owner);
    }

    @Test
    void aKeyNeedsANameAndSomethingToOpen() {
        portal.signInAs(Demo.OWNER).open("/apikeys/edit.xhtml");
        make("");
        portal.page().getByText("Hãy đặt tên cho khóa.").waitFor();
        make("Không mở gì");
        portal.page().getByText("Hãy chọn ít nhất một việc khóa được làm.").waitFor();
        portal.page().locator("[id='apikey:until']").fill("2020-01-01");
        make("Đã hết hạn", "EVENTS_READ");
        portal.page().getByText("Ngày cuối cùng đã qua.").waitFor();
    }

    @Test
    void forWhoSetsUpNothingThereIsNothing() {
        String id = gateway.database().text("select min(id) from api_key");
        portal.signInAs(Demo.CASHIER);
        for (String page : List.of("list.xhtml", "edit.xhtml", "view.xhtml?id=" + id)) {
            portal.open("/apikeys/" + page);
            assertThat(portal.text()).as(page).contains("Không tìm thấy trang");
        }
        assertThat(portal.visitor().expectedComplaints()).hasSize(3);
    }

    private void make(String name, String... scopes) {
        portal.page().locator("[id='apikey:name']").fill(name);
        for (String scope : scopes)
            portal.page().locator("input[type=checkbox][value='" + scope + "']").check();
        portal.page().locator("[id='apikey:save']").click();
    }
}
