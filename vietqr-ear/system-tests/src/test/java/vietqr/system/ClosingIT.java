package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vietqr.system.browser.Browsing;
import vietqr.system.tool.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** A day is compared, its difference settled by two people in a browser, signed off by two keys, and proven without the gateway. */
@ExtendWith({SharedGateway.class, Browsing.class})
class ClosingIT {
    private static final String BOOKS = "reconciliation:read reconciliation:write breaks:read breaks:write";

    @TempDir
    Path directory;

    private final Gateway gateway;
    private final Browser browser;
    private final BankDay day;
    private final OwnApi finance;
    private final OwnApi approver;

    ClosingIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
        this.day = new BankDay(gateway);
        this.finance = day.key(gateway, Demo.FINANCE, BOOKS + " approvals:write statements:write");
        this.approver = day.key(gateway, Demo.APPROVER, "reconciliation:read approvals:write");
    }

    @Test
    void aDayIsClosedByTwoPeopleAndProvenElsewhere() throws IOException {
        JsonObject broken = compared();
        assertThat(broken.getString("reason")).isEqualTo("MISSING_AT_BANK");
        assertThat(OwnApi.problem(day.closed(finance), 409).getString("detail")).contains("NO_BREAKS");

        writtenOffByTwoPeople(broken.getString("id"));

        String close = OwnApi.expect(201, day.closed(finance)).object().getString("id");
        String decision = "day-closes/" + close + "/decision";
        assertThat(OwnApi.code(finance.send("POST", decision, "{\"approve\":true}"), 403))
                .isEqualTo("not_allowed");
        JsonObject closed = OwnApi.expect(200, approver.send("POST", decision, "{\"approve\":true}"))
                .object();
        assertThat(closed.getString("state")).isEqualTo("CLOSED");

        proven("day-closes/" + close + "/pack");
        seenClosed();
    }

    @Test
    void twoKeysOfTwoPeopleSettleABreak() {
        String resolutions = "breaks/" + compared().getString("id") + "/resolutions";
        JsonObject wish = Json.createObjectBuilder()
                .add("kind", "WRITE_OFF")
                .add("reason", "The bank says so")
                .build();
        JsonObject asked = finance.made(resolutions, wish);
        assertThat(asked.getString("state")).isEqualTo("WAITING");
        String decision = "resolutions/" + asked.getString("id") + "/decision";
        assertThat(OwnApi.code(finance.send("POST", decision, "{\"approve\":true}"), 403))
                .isEqualTo("not_allowed");
        assertThat(OwnApi.code(finance.send("POST", resolutions, wish.toString()), 409))
                .isEqualTo("already_asked");

        OwnApi.expect(200, approver.send("POST", decision, "{\"approve\":true}"));

        JsonObject settled = finance.get(resolutions).getJsonArray("items").getJsonObject(0);
        assertThat(settled.getString("state")).isEqualTo("DONE");
        assertThat(settled.isNull("decidedAt")).isFalse();
        assertThat(finance.get("breaks/" + settled.getString("breakId")).getString("state"))
                .isEqualTo("RESOLVED");
    }

    @Test
    void balancesThatDoNotFollowAreAcceptedByTwoPeopleAndTheFileStaysAsLongAsTheDayIsClosed() throws IOException {
        day.doesNotAddUp();
        String missing = compared().getString("id");
        String file = day.file();
        assertThat(OwnApi.problem(day.closed(finance), 409).getString("detail")).contains("CHAIN_OK", "NO_BREAKS");
        agreed(missing, "WRITE_OFF");
        agreed(broken("BALANCE_CHAIN_BROKEN").getString("id"), "ACCEPT");

        JsonObject accepted = point("CHAIN_OK").getJsonArray("accepted").getJsonObject(0);
        assertThat(accepted.getString("askedBy")).contains("finance@demo.example");
        assertThat(accepted.getString("decidedBy")).contains("Demo Approver");
        String close = OwnApi.expect(201, day.closed(finance)).object().getString("id");
        OwnApi.expect(200, approver.send("POST", "day-closes/" + close + "/decision", "{\"approve\":true}"));
        proven("day-closes/" + close + "/pack");

        String withdrawal = "statements/" + file + "/withdrawal";
        String why = "{\"reason\":\"of another account\"}";
        assertThat(OwnApi.code(finance.send("POST", withdrawal, why), 409)).isEqualTo("day_closed");
        finance.send("POST", "day-closes/" + close + "/reopening", why);
        OwnApi.expect(200, approver.send("POST", "day-closes/" + close + "/decision", "{\"approve\":true}"));
        assertThat(OwnApi.expect(200, finance.send("POST", withdrawal, why))
                        .object()
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(OwnApi.code(finance.send("POST", withdrawal, why), 409)).isEqualTo("not_read");
        assertThat(point("FILES_IN").getBoolean("passed")).isFalse();
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/statements/view.xhtml?id=" + file);
            assertThat(portal.text()).contains("Đã loại ra", "of another account", "tien hang");
            portal.open("/close/view.xhtml?account=" + day.account() + "&day=" + BankDay.DAY);
            portal.page()
                    .locator(".vq-checks a[href*='/statements/list']")
                    .first()
                    .click();
            assertThat(portal.text()).contains("day.csv");
        }
    }

    private void agreed(String id, String kind) {
        JsonObject asked = finance.made(
                "breaks/" + id + "/resolutions",
                Json.createObjectBuilder()
                        .add("kind", kind)
                        .add("reason", "the bank says so")
                        .build());
        assertThat(asked.getString("state")).isEqualTo("WAITING");
        OwnApi.expect(
                200, approver.send("POST", "resolutions/" + asked.getString("id") + "/decision", "{\"approve\":true}"));
    }

    private JsonObject point(String check) {
        return finance
                .get("day-closes/checklist?account=" + day.number + "&day=" + BankDay.DAY)
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("check").equals(check))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject broken(String reason) {
        return finance.get("breaks?account=" + day.number + "&reason=" + reason)
                .getJsonArray("items")
                .getJsonObject(0);
    }

    /** The difference of the day, which a run has found. */
    private JsonObject compared() {
        String run = day.compared(finance).getString("id");
        Until.holds("the run is done", Until.SOON, () -> finance.get("reconciliation-runs/" + run)
                .getString("state")
                .equals("DONE"));
        return broken("MISSING_AT_BANK");
    }

    private void writtenOffByTwoPeople(String id) {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/breaks/list.xhtml?account=" + day.account());
            portal.page().locator("input[name=pick]").check();
            portal.page().locator("[id='bulk:why']").fill("Ngân hàng không ghi");
            portal.page().locator("[id='bulk:writeoff']").click();
            assertThat(portal.text()).contains("Đã làm 1 trên 1.", "Chờ người thứ hai");
            portal.open("/breaks/view.xhtml?id=" + id);
            assertThat(portal.text()).contains("Ngân hàng không ghi", "Demo Finance: Xoá chênh lệch");
            assertThat(portal.page().locator("[id='yes:approve']").count()).isZero();
            portal.visitor().screenshot("break-waiting");
        }
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.APPROVER)) {
            portal.open("/breaks/view.xhtml?id=" + id);
            portal.page().locator("[id='yes:approve']").click();
            assertThat(portal.text()).contains("Demo Approver: đồng ý", "Đã xử lý");
        }
    }

    private void proven(String address) throws IOException {
        Path pack = directory.resolve("pack.zip");
        Files.write(
                pack, gateway.http().bytes("/vqr/v1/" + address, finance.key()).body());
        String key = gateway.database().text("select public_text from evidence_key order by id desc limit 1");

        Command.Result sound = Verification.ofPack(pack.toString(), "--key", key, "--lang", "en");
        assertThat(sound.exitCode()).as(sound.output()).isZero();
        assertThat(sound.output())
                .contains(
                        "account: " + day.number,
                        "Demo Finance <finance@demo.example>",
                        "Demo Approver",
                        "1 matches follow");

        byte[] bytes = Files.readAllBytes(pack);
        Files.write(pack, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(Verification.ofPack(pack.toString(), "--lang", "en").exitCode())
                .isEqualTo(1);
    }

    private void seenClosed() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            portal.open("/close/view.xhtml?account=" + day.account() + "&day=" + BankDay.DAY);
            assertThat(portal.text())
                    .contains("Đã khoá", "Demo Approver", "Tải gói chứng cứ", "Có báo, sao kê không ghi");
            portal.visitor().screenshot("day-closed");
            portal.open("/timers/list.xhtml");
            assertThat(portal.text()).contains("Việc tự chạy", "Đối soát").doesNotContain("Chạy ngay");
        }
    }

    @Test
    void whoeverHasNoBusinessWithItFindsNoSuchPages() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.CASHIER)) {
            for (String page : new String[] {
                "/breaks/list.xhtml",
                "/close/list.xhtml",
                "/timers/list.xhtml",
                "/close/view.xhtml?account=" + day.account() + "&day=" + BankDay.DAY
            }) {
                portal.open(page);
                assertThat(portal.text()).as(page).contains("Không tìm thấy trang");
            }
            assertThat(portal.visitor().expectedComplaints()).allMatch(complaint -> complaint.contains("404"));
        }
    }

    @Test
    void anAdministratorHasATimerRunNow() {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            portal.open("/timers/list.xhtml");
            portal.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("Xoá dữ liệu hết hạn lưu"))
                    .locator("button")
                    .click();
            assertThat(portal.text()).contains("sẽ chạy trong vài giây nữa");
        }
        Until.holds(
                "the timer has run by hand",
                Until.SOON,
                () -> gateway.database()
                                .number("select count(*) from timer_run where name = 'retention' and cause = 'PERSON'"
                                        + " and result = 'DONE'")
                        > 0);
    }

    @Test
    void aKeyThatNobodyStandsBehindGivesNoSecondYes() {
        OwnApi nobody = OwnApi.ofStranger(gateway, "approvals:write");

        assertThat(OwnApi.code(nobody.send("POST", "day-closes/1/decision", "{\"approve\":true}"), 403))
                .isEqualTo("no_person");
        assertThat(OwnApi.code(approver.send("POST", "day-closes/1/decision", "{\"approve\":true}"), 404))
                .isEqualTo("not_found");
        assertThat(OwnApi.code(day.closed(approver), 403)).isEqualTo("missing_scope");
    }
}
