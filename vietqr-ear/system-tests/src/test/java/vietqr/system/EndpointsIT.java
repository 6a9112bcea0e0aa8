package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner registers a webhook in the portal, tries it, and looks at what it was told. */
@ExtendWith({SharedGateway.class, Browsing.class})
class EndpointsIT {
    private static final Duration SOON = Until.SOON;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Gateway gateway;
    private final Browser browser;
    private HttpServer receiver;
    private Portal portal;

    EndpointsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void aReceiverListens() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", call -> {
            String id = call.getRequestHeaders().getFirst("webhook-id");
            heard.add(id + " " + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(200, 2);
            call.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            call.close();
        });
        receiver.start();
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
        receiver.stop(0);
        gateway.database().change("update webhook_endpoint set enabled = false where profile = ?", "STANDARD");
    }

    @Test
    void anOwnerSaysWhatTheErrorCodesOfTheirSystemMean() {
        long demo = gateway.database().number("select min(id) from webhook_endpoint where profile like 'VIETQR%'");
        portal.signInAs(Demo.OWNER).open("/endpoints/view.xhtml?id=" + demo);

        say("SYSTEM_BUSY = R\nNO_SUCH_ORDER = X");
        portal.page().getByText("Không đọc được dòng 2").waitFor();
        say("SYSTEM_BUSY = R\nDUPLICATE = s");
        portal.page().getByText("Đã lưu bảng.").waitFor();
        portal.visitor().screenshot("endpoint-error-table");

        assertThat(portal.page().locator("[id$=':lines']").inputValue()).isEqualTo("DUPLICATE = S\nSYSTEM_BUSY = R");
        assertThat(gateway.database()
                        .text(
                                "select group_concat(concat(reason, ' ', meaning) order by reason) from webhook_error_reason"
                                        + " where merchant_id = (select merchant_id from webhook_endpoint where id = ?)",
                                demo))
                .isEqualTo("DUPLICATE SUCCESS,SYSTEM_BUSY RETRY");
        say("");
        portal.page().getByText("Đã lưu bảng.").waitFor();
        assertThat(portal.page().locator("[id$=':lines']").inputValue()).isEmpty();
    }

    private void say(String table) {
        portal.page().locator("[id$=':lines']").fill(table);
        portal.page().locator("[id$=':keep']").click();
    }

    @Test
    void fromRegistrationToACopyOfTheRequest() {
        portal.signInAs(Demo.OWNER).open("/endpoints/edit.xhtml");
        register("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        Locator secret = portal.page().locator(".vq-new-key .vq-code");
        secret.waitFor();
        portal.visitor().screenshot("endpoint-secret");
        String shown = Seen.secret(secret.innerText());
        assertThat(shown).startsWith("whsec_");

        portal.page().locator("[id='trial:test']").click();
        portal.page().getByText("Đã gửi tin thử.").waitFor();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0)).contains("\"type\":\"webhook.test\"");
        assertThat(portal.page().content()).doesNotContain(shown);

        Order order = Order.ask(gateway.http(), 150_000);
        order.paid().tell(gateway.http());
        Until.holds("told of the movement and of the payment", SOON, () -> heard.size() == 3);
        assertThat(heard.stream().filter(told -> told.contains("\"type\":\"payment.paid\"")))
                .hasSize(1);

        portal.open("/deliveries/list.xhtml");
        portal.page()
                .locator(".vq-deliveries a", new Page.LocatorOptions().setHasText("payment.paid"))
                .first()
                .click();
        portal.page().locator("details.vq-raw summary").first().click();
        portal.visitor().screenshot("delivery-wire");
        assertThat(portal.page().locator("[data-copy^='curl ']").first().getAttribute("data-copy"))
                .contains("webhook-signature: v1,");
        portal.page().locator("[id='again:resend']").click();
        Until.holds("sent again", SOON, () -> heard.size() == 4);
        assertThat(heard.get(3)).contains("payment.paid").isIn(heard.subList(0, 3));
    }

    @Test
    void anAddressThatMustNotBeCalledIsRefusedInWords() {
        portal.signInAs(Demo.OWNER).open("/endpoints/edit.xhtml");
        register("http://169.254.169.254/latest");
        portal.page().getByText("Chỉ gọi được máy chủ công khai.").waitFor();
        portal.visitor().screenshot("endpoint-refused");
    }

    @Test
    void forWhoSetsUpNothingThereIsNothing() {
        String id = gateway.database().text("select min(id) from webhook_endpoint");
        portal.signInAs(Demo.CASHIER);
        for (String page : List.of("list.xhtml", "edit.xhtml", "view.xhtml?id=" + id, "edit.xhtml?id=" + id)) {
            portal.open("/endpoints/" + page);
            assertThat(portal.text()).as(page).contains("Không tìm thấy trang");
        }
        assertThat(portal.visitor().expectedComplaints()).hasSize(4);
    }

    private void register(String address) {
        portal.page().locator("[id='endpoint:address']").fill(address);
        portal.page().locator("[id='endpoint:name']").fill("Kế toán");
        portal.page().locator("[id='endpoint:save']").click();
    }
}
