package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Sha256;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A payer complains, a reviewer finds them right, an approver lets the money go back, and all of them can read it. */
@ExtendWith({SharedGateway.class, Browsing.class})
class DisputesIT {
    private static final String GROUNDS = "Ngân hàng xác nhận trả hai lần";

    private final Gateway gateway;
    private final Browser browser;

    DisputesIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    /** All tests come from one address. */
    @BeforeEach
    void nobodyHasComplainedFromHere() {
        gateway.database()
                .change(
                        "delete from sign_in_throttle where subject in (?, ?)",
                        Sha256.hex("complaint\n127.0.0.1"),
                        Sha256.hex("complaint follow-up\n127.0.0.1"));
    }

    @Test
    void aPayerComplainsAndGetsTheirMoneyBackByTwoPeople() throws IOException {
        Order order = Order.ask(gateway.http(), 150_000);
        order.paid().tell(gateway.http());
        try (Portal payer = new Portal(browser, gateway)) {
            String number = complain(payer, order);
            String link = payer.page().url().replaceFirst("#.*", "");

            upheld(number);
            approved();
            Until.holds("settled", Until.SOON, () -> state(number).equals("SETTLED"));

            letterDownloaded(number);
            payer.open(link);
            assertThat(payer.text()).contains("Đã giải quyết xong", "100.000", GROUNDS, "Đã hoàn tiền");
            assertThat(payer.text()).doesNotContain("gọi ngân hàng", "Demo Finance");
            publicScreens(payer, link, "complaint-case");
        }
    }

    private String complain(Portal payer, Order order) {
        payer.open("/pay/" + order.refId());
        payer.page().getByText("Khiếu nại về thanh toán này").click();
        payer.page().waitForURL("**/complaint/new/" + order.refId());
        String form = payer.page().url();
        publicScreens(payer, form, "complaint-form");
        Page page = payer.open(form).page();
        page.locator("select[name=reason]").selectOption(new SelectOption().setValue("PAID_TWICE"));
        page.locator("textarea[name=story]").fill("Tôi đã trả hai lần cho một đơn");
        page.locator("input[name=name]").fill("Trần Thị Bé");
        page.locator("input[name=phone]").fill("0901 234 567");
        page.locator("input[name=files]")
                .setInputFiles(new FilePayload(
                        "biên lai.pdf", "application/pdf", "%PDF-1.7 receipt".getBytes(StandardCharsets.US_ASCII)));
        page.getByText("Gửi khiếu nại").click();
        page.waitForURL("**/complaint/case/**");
        assertThat(payer.text()).contains("Đã nhận", "150.000", "Tôi đã trả hai lần", "biên lai.pdf");
        page.locator("textarea[name=words]").fill("Tài khoản thứ hai là của chồng tôi");
        page.getByText("Gửi bổ sung").click();
        page.getByText("Tài khoản thứ hai là của chồng tôi").waitFor();
        return page.locator("header h1").innerText();
    }

    private void upheld(String number) {
        try (Portal reviewer = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            reviewer.open("/disputes/list.xhtml?all=true");
            reviewer.page()
                    .getByText(number, new Page.GetByTextOptions().setExact(true))
                    .click();
            reviewer.page().locator("[id='owner:take']").click();
            reviewer.page().locator("[id='owner:leave']").waitFor();
            reviewer.page().locator("[id='say:words']").fill("gọi ngân hàng");
            reviewer.page().locator("[id='say:send']").click();
            reviewer.page().locator(".vq-story").getByText("gọi ngân hàng").waitFor();
            assertThat(reviewer.text())
                    .contains("Đang xem xét", "biên lai.pdf")
                    .doesNotContain("Trần Thị Bé", "0901 234 567");
            reviewer.page().locator("[id='reveal:show']").click();
            reviewer.page().getByText("0901 234 567").waitFor();
            assertThat(reviewer.text()).contains("Trần Thị Bé");
            reviewer.page().locator("[id='decide:outcome']").click();
            reviewer.page().locator("li[data-label='Chấp nhận, hoàn tiền']").click();
            reviewer.page().locator("[id='decide:amount']").fill("100.000");
            reviewer.page().locator("[id='decide:grounds']").fill(GROUNDS);
            reviewer.page().locator("[id='decide:do']").click();
            reviewer.page().getByText("Hạn hoàn tiền").first().waitFor();
            assertThat(reviewer.text()).contains("Chấp nhận", GROUNDS, "100.000", "Yêu cầu hoàn tiền");
            reviewer.page().locator("main a[href^='/refunds/view']").click();
            reviewer.page().locator(".vq-hero").waitFor();
            // A bank takes plain letters only.
            assertThat(reviewer.text()).contains("Chờ duyệt", number.replace("-", " "));
            assertThat(reviewer.page().locator("[id='yes:approve']").count()).isZero();
        }
    }

    private void approved() {
        String refund = gateway.database().text("select max(refund_id) from dispute where state = 'UPHELD'");
        try (Portal approver = new Portal(browser, gateway).signInAs(Demo.APPROVER)) {
            approver.open("/refunds/view.xhtml?id=" + refund);
            approver.page().locator("[id='yes:approve']").click();
            approver.page().getByText("Demo Approver").first().waitFor();
        }
    }

    private void letterDownloaded(String number) throws IOException {
        String id = gateway.database().text("select id from dispute where number = ?", number);
        try (Portal reviewer = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            reviewer.open("/disputes/view.xhtml?id=" + id);
            Download letter = reviewer.page().waitForDownload(() -> reviewer.page()
                    .locator("a[href*='letter=SETTLED'][lang=vi]")
                    .click());
            assertThat(letter.suggestedFilename()).isEqualTo(number + "-settled-vi.pdf");
            try (InputStream pdf = letter.createReadStream()) {
                assertThat(pdf.readNBytes(5)).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
            }
            Download paper = reviewer.page().waitForDownload(() -> reviewer.page()
                    .locator(".vq-story a", new Page.LocatorOptions().setHasText("biên lai.pdf"))
                    .click());
            try (InputStream file = paper.createReadStream()) {
                assertThat(new String(file.readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-1.7 receipt");
            }
        }
    }

    private String state(String number) {
        return gateway.database().text("select state from dispute where number = ?", number);
    }

    /** Its day is long past, so it takes a person's word that the complaint is not too late. */
    @Test
    void aBreakOpensACaseAndIsSettledWithIt() {
        BankDay day = new BankDay(gateway);
        OwnApi api = OwnApi.ofDemo(gateway);
        String run = day.compared(api).getString("id");
        Until.holds("the run is done", Until.SOON, () -> api.get("reconciliation-runs/" + run)
                .getString("state")
                .equals("DONE"));
        String broken = api.get("breaks?account=" + day.number)
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        try (Portal finance = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            Page page = finance.open("/breaks/view.xhtml?id=" + broken).page();
            page.getByText("Mở khiếu nại", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("[id='new:story']").fill("Cửa hàng nói chưa nhận");
            page.locator("[id='new:phone']").fill("0901234567");
            page.locator("[id='new:file']").click();
            page.getByText("Đã quá hạn khiếu nại về khoản này.").waitFor();
            page.locator("[id='new:late'] .ui-chkbox-box").click();
            page.locator("[id='new:file']").click();
            page.getByText("Xem hồ sơ").click();
            page.locator("[id='decide:outcome']").click();
            page.locator(".ui-selectonemenu-item:has-text('Không chấp nhận')").click();
            page.locator("[id='decide:grounds']").fill("Tiền đã về đủ");
            page.locator("[id='decide:do']").click();
            page.getByText("Chênh lệch đã xử lý theo").waitFor();
            assertThat(finance.text()).contains("Gửi sau khi hết hạn khiếu nại", "Tiền đã về đủ");
        }
        JsonObject settled = api.get("breaks/" + broken);
        assertThat(settled.getString("state")).isEqualTo("RESOLVED");
        assertThat(settled.getString("resolution")).isEqualTo("DISPUTE");
    }

    @Test
    void whoeverHasNoBusinessWithACaseFindsNone() {
        JsonObject opened = opened();
        String id = opened.getString("id");
        String track = opened.getString("trackUrl").replaceFirst("https?://[^/]+", "");

        assertThat(gateway.http().get(track).status()).isEqualTo(200);
        assertThat(gateway.http()
                        .get(track.substring(0, track.length() - 1) + "_")
                        .status())
                .isEqualTo(404);
        assertThat(gateway.http().get(track + "/letter?kind=RECEIVED").status()).isEqualTo(200);
        assertThat(gateway.http().get(track + "/letter?kind=UPHELD").status()).isEqualTo(404);
        assertThat(gateway.http().get("/complaint/new/nothing").status()).isEqualTo(404);
        OwnApi stranger = OwnApi.ofStranger(gateway, "disputes:read disputes:write");
        assertThat(OwnApi.code(stranger.send("GET", "disputes/" + id, null), 404))
                .isEqualTo("not_found");
        Bookkeeper other = Bookkeeper.at(gateway);
        try (Portal portal = new Portal(browser, gateway).signInAs(other.email())) {
            assertThat(portal.open("/disputes/view.xhtml?id=" + id).text()).contains("Không tìm thấy trang");
            assertThat(portal.open("/disputes/list.xhtml?all=true").text()).doesNotContain(opened.getString("number"));
            portal.visitor().expectedComplaints();
        }
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            for (String page : List.of("list", "new", "figures", "view.xhtml?id=" + id))
                assertThat(portal.open("/disputes/" + (page.contains("?") ? page : page + ".xhtml"))
                                .text())
                        .as(page)
                        .contains("Không tìm thấy trang");
            portal.visitor().expectedComplaints();
        }
    }

    @Test
    void whoDecidesOnAPageThatIsOutOfDateIsToldThatNothingWasDone() {
        String id = opened().getString("id");
        PortalSession reviewer = PortalSession.of(gateway, Demo.FINANCE);
        String path = "/disputes/view.xhtml";
        String page = reviewer.get(path + "?id=" + id).body();
        Map<String, String> decision = Map.of(
                "id",
                id,
                "version",
                hidden(page, "version"),
                "primefaces.nonce",
                hidden(page, "primefaces.nonce"),
                "decide:outcome_input",
                "REJECTED",
                "decide:grounds",
                "Không tìm thấy khoản tiền",
                "decide:do",
                "");
        assertThat(reviewer.send(path, "decide", page, decision).statusCode()).isEqualTo(302);

        String again = reviewer.send(path, "decide", page, decision).body();

        assertThat(again).contains("Trang này đã thay đổi");
        assertThat(again).as("where a change of the language comes back to").contains("value=\"" + path + "?id=" + id);
    }

    private static String hidden(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void strangersMayNotFileWithoutEnd() {
        Order order = Order.ask(gateway.http(), 20_000);
        String form = "reason=OTHER&amount=20000&day=2020-01-01&story=x&phone=0901234567";
        for (int i = 0; i < 5; i++)
            assertThat(post(order, form).body())
                    .contains("Đã quá hạn khiếu nại")
                    .doesNotContain("quá nhiều lần");

        assertThat(post(order, form).body()).contains("Đã gửi quá nhiều lần");
    }

    private Answer post(Order order, String form) {
        return gateway.http()
                .post("/complaint/new/" + order.refId(), form, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void anAdministratorChangesTheCalendar() {
        LocalDate day = LocalDate.of(2031, 6, 18);
        try (Portal admin = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            admin.open("/calendar/list.xhtml?year=2031");
            admin.page().locator("[id='set:day_input']").fill("18/06/2031");
            admin.page().locator("[id='set:name']").fill("Bão số 5");
            admin.page().locator("[id='set:change']").click();
            admin.page().getByText("Bão số 5").waitFor();
            assertThat(admin.text()).contains("18/06/2031", "Demo Admin đã sửa");
            admin.page().locator("button[title*='18/06/2031']").click();
            admin.page()
                    .getByText("Bão số 5")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
        assertThat(gateway.database().number("select count(*) from calendar_day where day = ?", day.toString()))
                .isZero();
    }

    private JsonObject opened() {
        return OwnApi.ofDemo(gateway)
                .made(
                        "disputes",
                        Json.createObjectBuilder()
                                .add("complainant", "MERCHANT")
                                .add("reason", "NOT_RECEIVED")
                                .add("amount", 150_000)
                                .add("story", "Khách nói đã trả")
                                .add("happenedOn", LocalDate.now().minusDays(3).toString())
                                .build());
    }

    private static void publicScreens(Portal payer, String address, String name) {
        EveryScreen screens = new EveryScreen();
        screens.walk(payer, Map.of(name, address));
        screens.foundNothing();
        payer.systemPrefers(ColorScheme.LIGHT);
        payer.visitor().width(Visitor.DESK);
        payer.open(address).language("vi");
    }
}
