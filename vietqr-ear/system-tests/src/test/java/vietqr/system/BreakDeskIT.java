package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** People look after breaks in a browser: they hand them on, talk about them, and settle them on a sheet or by taking money back. */
@ExtendWith({SharedGateway.class, Browsing.class})
class BreakDeskIT {
    private static final String SCOPES =
            "statements:read statements:write reconciliation:read reconciliation:write" + " breaks:read breaks:write";

    private final Gateway gateway;
    private final Browser browser;
    private final BankDay day;
    private final OwnApi books;

    BreakDeskIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
        this.day = new BankDay(gateway);
        this.books = day.key(gateway, Demo.FINANCE, SCOPES);
    }

    @Test
    void aBreakIsGivenToAColleagueTalkedAboutAndSettledOnASheet() throws IOException {
        compare(BankDay.DAY);
        String id = open(BankDay.DAY).get(0).getString("id");
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/breaks/view.xhtml?id=" + id);
            assertThat(choose(portal, "owner:person", Demo.OWNER))
                    .as("nobody at the till")
                    .noneMatch(name -> name.contains(Demo.CASHIER));
            assertThat(portal.page().locator("[id='resolve:kind_input'] option").allTextContents())
                    .as("the statement shows nothing that it could be matched to")
                    .isNotEmpty()
                    .noneMatch(kind -> kind.contains("Khớp"));
            portal.page().locator("[id='owner:assign']").click();
            portal.page()
                    .locator(".vq-fact:has-text('Người phụ trách'):has-text('Demo Owner')")
                    .waitFor();
            talkedAbout(portal);
            seen(portal);

            portal.open("/breaks/list.xhtml?account=" + day.account());
            Download sheet = portal.page()
                    .waitForDownload(
                            () -> portal.page().locator("a[href*='file=1']").click());
            byte[] filled = FilledIn.workbook(sheet.path(), Map.of("K2", "RECEIVED", "M2", "Ngân hàng ghi ngày sau"));
            bringBack(portal, filled);
            assertThat(portal.text()).contains("1 trên 1 dòng đã điền được xử lý");
            bringBack(portal, filled);
            assertThat(portal.text())
                    .as("the same sheet once more is stale")
                    .contains("0 trên 1 dòng đã điền được xử lý");
            portal.open("/breaks/view.xhtml?id=" + id);
            assertThat(portal.text()).contains("Đã xử lý", "Ngân hàng ghi ngày sau");
        }
        assertThat(open(BankDay.DAY)).isEmpty();
    }

    /** Of a list that is a select element beneath its looks; all that could be chosen. */
    private static List<String> choose(Portal portal, String field, String words) {
        Locator options = portal.page().locator("[id='" + field + "_input'] option");
        options.filter(new Locator.FilterOptions().setHasText(words)).evaluate("""
                        option => {
                          option.parentElement.value = option.value;
                          option.parentElement.dispatchEvent(new Event("change"));
                        }""");
        return options.allTextContents();
    }

    private static void talkedAbout(Portal portal) throws IOException {
        portal.page().locator("[id='say:words']").fill("Đã gọi ngân hàng");
        portal.page().locator("[id='say:send']").click();
        portal.page().locator(".vq-story:has-text('Đã gọi ngân hàng')").waitFor();
        byte[] letter = "%PDF-1.7 thư của ngân hàng".getBytes(StandardCharsets.UTF_8);
        portal.page()
                .locator("[id='papers:file']")
                .setInputFiles(new FilePayload("thu-ngan-hang.pdf", "application/pdf", letter));
        portal.page().locator("[id='papers:bring']").click();
        Download paper = portal.page()
                .waitForDownload(() ->
                        portal.page().locator("a:has-text('thu-ngan-hang.pdf')").click());
        assertThat(Files.readAllBytes(paper.path())).isEqualTo(letter);
    }

    private static void bringBack(Portal portal, byte[] workbook) {
        portal.page()
                .locator("[id='sheet:workbook']")
                .setInputFiles(new FilePayload("breaks.xlsx", "application/octet-stream", workbook));
        portal.page().locator("[id='sheet:back']").click();
        portal.page().locator("#messages > div").first().waitFor();
    }

    @Test
    void moneyPaidTwiceIsTakenBackByTwoPeopleAndReturned() {
        LocalDate today = bankingDay();
        Order order = order();
        Credit first = order.paid().onAccount(day.number);
        Credit again = first.onAccount(day.number);
        first.tell(gateway.http());
        again.tell(gateway.http());
        compare(today);
        JsonObject twice = about(today, "DUPLICATE_TRANSFER");
        String movement = movement(again);
        assertThat(twice.getString("movementId")).isEqualTo(movement);

        asked(twice.getString("id"));
        assertThat(belongsTo(movement)).as("only one person wants it yet").isNotEmpty();
        approved(twice.getString("id"));
        assertThat(belongsTo(movement)).isEmpty();
        assertThat(new Ledger(gateway.database()).state(order)).isEqualTo("PAID");

        String debit = Order.unique("FT");
        ApiClient.bank(gateway.http()).ask(Credit.PATH, debit(debit, again.amount()));
        listed(today, first, again, debit);
        compare(today);
        assertThat(open(today)).as("all is there, and nothing is left to do").isEmpty();
        assertThat(books.get("breaks/" + twice.getString("id")).getString("state"))
                .isEqualTo("RESOLVED");
        assertThat(matched(today)).as("both transfers and what went back").isEqualTo(3);
        assertThat(story(order)).contains("Có trên sao kê ngân hàng", "số tham chiếu " + first.reference());
    }

    private long matched(LocalDate on) {
        return gateway.database()
                .number(
                        "select count(*) from statement_entry e join entry_match x on x.entry_id = e.id"
                                + " where e.account_id = ? and e.banking_day = ?",
                        day.account(),
                        on.toString());
    }

    private String story(Order order) {
        String id = gateway.database().text("select id from payment_request where order_id = ?", order.id());
        return PortalSession.of(gateway, Demo.FINANCE)
                .get("/payments/view.xhtml?id=" + id)
                .body();
    }

    /** What comes after the cut-off of 23:00 is listed by the bank on its next day. */
    private static LocalDate bankingDay() {
        return ZonedDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusHours(1).toLocalDate();
    }

    private void asked(String id) {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            portal.open("/breaks/view.xhtml?id=" + id);
            choose(portal, "resolve:kind", "Gỡ khỏi yêu cầu");
            portal.page().locator("[id='resolve:why']").fill("Khách chuyển hai lần");
            portal.page().locator("[id='resolve:do']").click();
            portal.page().locator(".vq-story:has-text('Khách chuyển hai lần')").waitFor();
            assertThat(portal.page().locator("[id='yes:approve']").count()).isZero();
        }
    }

    private void approved(String id) {
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.APPROVER)) {
            portal.open("/breaks/view.xhtml?id=" + id);
            portal.page().locator("[id='yes:approve']").click();
            portal.page().locator(".vq-state-RESOLVED").first().waitFor();
            assertThat(portal.text()).contains("Demo Approver: đồng ý");
        }
    }

    private Order order() {
        String id = Order.unique("ORD");
        JsonObject wish = Json.createObjectBuilder(Order.wish(id, 61_000).build())
                .add("bankAccount", day.number)
                .add("userBankName", "DEMO")
                .build();
        return new Order(id, 61_000, ApiClient.partner(gateway.http()).ask(Order.GENERATE, wish));
    }

    private JsonObject debit(String reference, long amount) {
        return Json.createObjectBuilder()
                .add("transactionid", Order.unique("T"))
                .add("transactiontime", System.currentTimeMillis())
                .add("referencenumber", reference)
                .add("amount", amount)
                .add("content", "tra lai tien chuyen hai lan")
                .add("bankaccount", day.number)
                .add("transType", "D")
                .build();
    }

    private void listed(LocalDate today, Credit first, Credit again, String debit) {
        String line = today + ",%d,,%s,%s\n";
        String statement = "Account: " + day.number + "\nDate,Amount,Balance,Reference,Content\n"
                + line.formatted(first.amount(), first.reference(), first.content())
                + line.formatted(again.amount(), again.reference(), again.content())
                + line.formatted(-again.amount(), debit, "tra lai tien chuyen hai lan");
        // A profile of the shop's own that another test makes fits its header, too, and wants other dates.
        Multipart form = new Multipart()
                .field("profile", "Generic")
                .file("today.csv", statement.getBytes(StandardCharsets.UTF_8));
        String id = OwnApi.expect(
                        202,
                        gateway.http()
                                .postBytes("/vqr/v1/statements", form.bytes(), books.key("Content-Type", form.type())))
                .object()
                .getString("id");
        Until.holds("the statement is read or refused", Until.SOON, () -> !List.of("RECEIVED", "READING")
                .contains(books.get("statements/" + id).getString("state")));
        JsonObject read = books.get("statements/" + id);
        assertThat(read.getString("state")).as(read.toString()).isEqualTo("READ");
    }

    private void compare(LocalDate on) {
        String run = books.made(
                        "reconciliation-runs",
                        Json.createObjectBuilder()
                                .add("account", day.number)
                                .add("from", on.toString())
                                .add("to", on.toString())
                                .build())
                .getString("id");
        Until.holds("the run is done", Until.SOON, () -> books.get("reconciliation-runs/" + run)
                .getString("state")
                .equals("DONE"));
    }

    private List<JsonObject> open(LocalDate on) {
        String path = "breaks?account=" + day.number + "&state=OPEN&from=" + on + "&to=" + on;
        return books.get(path).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private JsonObject about(LocalDate on, String reason) {
        return open(on).stream()
                .filter(one -> one.getString("reason").equals(reason))
                .findFirst()
                .orElseThrow();
    }

    private String movement(Credit credit) {
        return gateway.database().text("select id from movement where reference = ?", credit.reference());
    }

    /** The requests that the movement is put down to now. */
    private List<String> belongsTo(String movement) {
        return gateway.database()
                .column(
                        "select p.request_id from payment_match p left join payment_reversal v"
                                + " on v.movement_id = p.movement_id and v.turn = p.turn where p.movement_id = ?"
                                + " and v.id is null",
                        movement);
    }

    /** In both languages and themes, on a desk and on a phone. */
    private static void seen(Portal portal) {
        portal.visitor().screenshot("break-owner");
        portal.language("en");
        portal.theme("dark");
        portal.visitor().width(Visitor.PHONE);
        portal.visitor().screenshot("break-owner-en-dark-phone");
        assertThat(portal.visitor().fitsItsWidth()).isTrue();
        portal.visitor().width(Visitor.DESK);
        portal.theme("system");
        portal.language("vi");
    }
}
