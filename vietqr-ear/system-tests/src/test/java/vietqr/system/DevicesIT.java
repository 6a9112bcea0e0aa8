package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A box is entered and bound in the portal, and one in the browser shows codes and says what comes in, once. */
@ExtendWith({SharedGateway.class, Browsing.class})
class DevicesIT {
    /** A screen with nothing on it takes no room. */
    private static final Locator.WaitForOptions EMPTY =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Gateway gateway;
    private final Http http;
    private final Browser browser;
    private Portal portal;

    DevicesIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
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
    void aBoxInTheBrowserShowsCodesAndSpeaksOnceEvenAfterAReload() {
        String secret = enterBox();
        String code = portal.page().locator("h1").innerText();
        bind();
        portal.page().locator("a[href^='/devices/virtual.xhtml']").click();
        connect(secret);
        portal.page().locator("#screen img").waitFor();
        portal.visitor().screenshot("device-virtual");

        JsonObject first = show(code, 26_000);
        portal.page()
                .locator("#screen[data-code='" + first.getString("qrCode") + "']")
                .waitFor();
        Response sound = portal.page()
                .waitForResponse(answer -> answer.url().contains("/devices/sound"), () -> pay(first, 26_000));
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.body()).startsWith("RIFF".getBytes(StandardCharsets.US_ASCII));
        assertThat(said(0).innerText()).isEqualTo("Đã nhận hai mươi sáu nghìn đồng");
        portal.page().locator("#screen[data-code='']").waitFor(EMPTY);

        portal.page().reload();
        connect(secret);
        pay(show(code, 27_000), 27_000);
        said(0).waitFor();
        assertThat(portal.page().locator("#said li").allInnerTexts())
                .as("what was said before is not said again")
                .containsExactly("Đã nhận hai mươi bảy nghìn đồng");
        assertThat(portal.page().locator("#virtual").getAttribute("data-spoken"))
                .endsWith("&amount=27000")
                .doesNotContain(" ");

        portal.open("/devices/list.xhtml");
        assertThat(portal.text()).contains(code, "virtual-1", "Đang kết nối");
    }

    @Test
    void aMachineGetsItsSecretOnceAndLosesIt() {
        portal.signInAs(Demo.OWNER).open("/devices/edit.xhtml");
        String terminal = newTerminal();
        portal.page().reload();
        portal.choose("machine:terminal", terminal);
        portal.page().locator("[id='machine:make']").click();
        Locator shown = portal.page().locator(".vq-new-key .vq-code");
        shown.first().waitFor();
        assertThat(shown.nth(0).innerText()).isEqualTo(terminal);
        String secret = Seen.secret(shown.nth(1).innerText());
        portal.visitor().screenshot("device-secret");
        try (Machine machine = Machine.connected(terminal, secret)) {
            machine.listensTo("vietqr/bdsd/" + terminal);
            portal.open("/devices/list.xhtml")
                    .page()
                    .getByText(terminal)
                    .first()
                    .click();
            assertThat(portal.page().content()).doesNotContain(secret);
            portal.page().locator("details.vq-confirm summary").last().click();
            portal.page().locator("[id='end:revoke']").click();
            portal.page().waitForURL(url -> url.contains("/devices/list.xhtml"));
            Until.holds("sent away", Until.SOON, () -> !machine.isConnected());
        }
    }

    private String newTerminal() {
        long id = Ids.next();
        String code = "M" + id % 100_000_000_000L;
        gateway.database()
                .change(
                        "insert into terminal (id, tid, merchant_id, code, name, address, created_at, version)"
                                + " select ?, ?, m.merchant_id, ?, 'Máy', '', utc_timestamp(6), 0"
                                + " from merchant_client m join api_client c on c.id = m.client_id where c.username = ?",
                        id,
                        "TERX" + id % 1_000_000_000L,
                        code,
                        Demo.PARTNER);
        return code;
    }

    private String enterBox() {
        portal.signInAs(Demo.OWNER).open("/devices/edit.xhtml");
        portal.page().locator("[id='box:mac']").fill(String.format("%012x", Ids.next() & 0xFFFFFFFFFFFFL));
        portal.page().locator("[id='box:enter']").click();
        Locator shown = portal.page().locator(".vq-new-key .vq-code");
        shown.first().waitFor();
        return Seen.secret(shown.nth(1).innerText());
    }

    private void bind() {
        portal.page().locator("details.vq-confirm summary").first().click();
        portal.choose("binding:terminal", Demo.TERMINAL);
        portal.page().locator("[id='binding:bind']").click();
        portal.page().getByText("Đã gắn hộp.").waitFor();
    }

    private void connect(String secret) {
        portal.page().locator("#secret").fill(secret);
        portal.page().locator("#connect").click();
        portal.page().locator("#state[data-state=here]").waitFor();
    }

    private JsonObject show(String boxCode, long amount) {
        return ApiClient.partner(http)
                .ask(
                        "/vqr/api/tid/dynamic-qr",
                        Json.createObjectBuilder()
                                .add("boxCode", boxCode)
                                .add("amount", amount)
                                .add("content", "CA PHE")
                                .build());
    }

    private void pay(JsonObject shown, long amount) {
        String content = http.get("/vqr/api/transactions/qr-link?refId=" + shown.getString("transactionRefId"))
                .object()
                .getString("content");
        new Credit(Order.unique("T"), Order.unique("FT"), amount, content).tell(http);
    }

    private Locator said(int place) {
        return portal.page().locator("#said li").nth(place);
    }
}
