package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.system.Month.Planted;
import vietqr.system.browser.Browsing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month of five banks with a difference of every reason, all the way: told at the banks' doors, listed in files that come
 * on every way, compared by the timer, settled and signed off by two people at a browser, reported, and proven when the
 * gateway is gone.
 */
@ExtendWith(Browsing.class)
class MonthIT {
    private static final int FILES = 7;

    @TempDir
    Path directory;

    private final Browser browser;
    private final List<Portal> open = new ArrayList<>();
    private final MerchantSystem merchant = MerchantSystem.up();
    private Path inbox;
    private Gateway gateway;
    private Database database;
    private OwnApi api;
    private Month month;

    MonthIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void aGatewayWithFiveAccounts() throws IOException {
        inbox = Files.createDirectory(directory.resolve("inbox"));
        gateway = Gateway.start(Launch.fresh("month").with("VIETQR_STATEMENTS_DIR", inbox.toString()));
        database = gateway.database();
        api = OwnApi.ofDemo(gateway);
        merchant.takesOver(database).refusingForGood(Month.NOT_TAKEN_REFERENCE);
        for (MonthBank bank : MonthBank.values())
            database.change(
                    "insert ignore into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                            + " select ?, merchant_id, ?, ?, holder, 'LINKED', created_at, 0 from bank_account"
                            + " where number = ?",
                    Ids.next(),
                    bank.bin(),
                    bank.number(),
                    Demo.ACCOUNT);
        month = new Month(BankingDay.of(Instant.now()), this::asked);
    }

    @AfterEach
    void everybodyLeaves() {
        open.forEach(Portal::close);
        merchant.close();
        gateway.close();
    }

    private String asked(long amount, int daysAgo) {
        JsonObject request = api.made(
                "payment-requests",
                Json.createObjectBuilder()
                        .add("accountNumber", Demo.ACCOUNT)
                        .add("amount", amount)
                        .add("content", "Don thang nay")
                        .build());
        database.change(
                "update payment_request set created_at = created_at - interval ? day where id = ?",
                daysAgo,
                request.getString("id"));
        return request.getString("content");
    }

    @Test
    void everyDifferenceIsFoundAndADayOfItIsSettledReportedAndProven() throws IOException {
        told();
        listed();
        comparedByTheTimer();
        for (MonthBank bank : MonthBank.values())
            assertThat(breaks(bank)).as(bank.name()).isEqualTo(planted(bank));
        Until.holds("the merchant hears of what was booked", Until.SOON, () -> !merchant.told(Month.BOOKED_REFERENCE)
                .isEmpty());

        Portal finance = signedIn(Demo.FINANCE);
        Portal approver = signedIn(Demo.APPROVER);
        settled(new BreakDesk(finance), new BreakDesk(approver));
        SignedDay day = new SignedDay(accountId(), month.signedOff());
        day.signedBy(finance, approver);
        Path pack = day.pack(approver, directory);
        String key = day.key(approver);

        MonthReports reports = new MonthReports(month);
        reports.inTheWorkbook(reports.workbookBy(finance));
        reports.inThePdf(reports.pdfBy(api));

        leave();
        assertThat(gateway.stop()).isZero();
        day.provenBy(pack, key);
    }

    /** The files that are dropped take longest: they must be quiet for a while. */
    private void told() throws IOException {
        month.told(MonthBank.BIDV).forEach(deed -> MonthBank.BIDV.tells(gateway.http(), deed));
        Path drop = Files.createDirectory(inbox.resolve(MonthBank.BIDV.number()));
        for (SheetFile file : files(MonthBank.BIDV)) Files.write(drop.resolve(file.name()), file.bytes());
        for (MonthBank bank : MonthBank.values())
            if (bank != MonthBank.BIDV) month.told(bank).forEach(deed -> bank.tells(gateway.http(), deed));
        Until.holds("the merchant will not hear of it", Until.SOON, () -> database.column(
                        "select d.state from webhook_delivery d join webhook_event e on e.id = d.event_id"
                                + " join movement m on m.id = e.movement_id where m.reference = ?",
                        Month.NOT_TAKEN_REFERENCE)
                .contains("REFUSED"));
    }

    private void listed() {
        Portal finance = signedIn(Demo.FINANCE).open("/statements/list.xhtml");
        finance.page()
                .locator("[id='bring:files']")
                .setInputFiles(Stream.of(MonthBank.VIETCOMBANK, MonthBank.VIETINBANK)
                        .flatMap(bank -> files(bank).stream())
                        .map(file -> new FilePayload(file.name(), "application/octet-stream", file.bytes()))
                        .toArray(FilePayload[]::new));
        finance.page().locator("[id='bring:send']").click();
        for (String file : List.of("vietcombank-1.xlsx", "vietinbank-1.csv"))
            finance.page()
                    .locator("#uploads li", new Page.LocatorOptions().setHasText(file + " đã được nhận"))
                    .waitFor();
        for (MonthBank bank : List.of(MonthBank.MB, MonthBank.TECHCOMBANK))
            for (SheetFile file : files(bank))
                OwnApi.expect(202, api.send("statements", new Multipart().file(file.name(), file.bytes())));
        Until.holds(
                "all files are read, whichever way they came",
                Until.SOON,
                () -> database.number("select count(*) from statement_file where state = 'READ'") == FILES);
        assertThat(database.column("select distinct source from statement_file order by source"))
                .containsExactly("API", "FOLDER", "PORTAL");
        assertThat(database.column("select distinct profile from statement_file"))
                .containsExactlyInAnyOrder("Vietcombank", "VietinBank", "BIDV", "MB", "Techcombank", "Generic");
    }

    private List<SheetFile> files(MonthBank bank) {
        List<SheetFile> files = new ArrayList<>();
        for (List<List<String>> sheet : month.sheets(bank)) {
            String name = bank.name().toLowerCase() + "-" + (files.size() + 1);
            boolean workbook = bank == MonthBank.VIETCOMBANK || bank == MonthBank.MB;
            files.add(workbook ? SheetFile.xlsx(name + ".xlsx", sheet) : SheetFile.csv(name + ".csv", sheet));
        }
        return files;
    }

    private void comparedByTheTimer() {
        Portal admin = signedIn(Demo.ADMIN).open("/timers/list.xhtml");
        admin.page()
                .locator("tr", new Page.LocatorOptions().setHasText("Đối soát phần còn mở"))
                .locator("button")
                .click();
        Until.holds(
                "the timer has compared what is open",
                Until.SOON,
                () -> database.number(
                                "select count(*) from timer_run where name = 'reconciliation' and cause = 'PERSON'"
                                        + " and result = 'DONE'")
                        > 0);
        assertThat(database.column("select distinct occasion from reconciliation_run"))
                .containsExactly("TIMER");
    }

    private List<String> planted(MonthBank bank) {
        return month.planted().stream()
                .filter(one -> one.bank() == bank)
                .map(Planted::toString)
                .sorted()
                .toList();
    }

    /** What had been seen before all files were there, and is explained since, is no break any more. */
    private List<String> breaks(MonthBank bank) {
        return items("breaks?limit=200&account=" + bank.number())
                .filter(one -> !one.getString("state").equals("HEALED"))
                .map(one -> one.getString("reason") + " " + one.getString("bankingDay") + " " + one.getInt("amount")
                        + " " + one.getString("state"))
                .sorted()
                .toList();
    }

    private Stream<JsonObject> items(String path) {
        return api.get(path).getJsonArray("items").getValuesAs(JsonObject.class).stream();
    }

    private void settled(BreakDesk finance, BreakDesk approver) {
        String cash = open("MISSING_AT_GATEWAY", Month.CASH);
        String unlisted = open("MISSING_AT_BANK", Month.UNLISTED);
        String twice = open("DUPLICATE_TRANSFER", Month.PAID_TWICE);
        finance.asks(cash, "FORCE_MATCH", Month.CASH_REFERENCE, "Giấy nộp tiền ghi thiếu 1.000");
        finance.writesOff(accountId(), unlisted, "Ngân hàng xác nhận báo nhầm");
        finance.asks(twice, "REVERSE", "Khách trả hai lần, sẽ hoàn");
        Stream.of(cash, unlisted, twice).forEach(approver::agrees);

        assertThat(items("breaks?limit=200&account=" + Demo.ACCOUNT + "&from=" + month.signedOff() + "&to="
                        + month.signedOff()))
                .hasSize(4)
                .allMatch(one -> one.getString("state").equals("RESOLVED"));
    }

    private String open(String reason, long amount) {
        return items("breaks?state=OPEN&account=" + Demo.ACCOUNT + "&reason=" + reason)
                .filter(one -> one.getInt("amount") == amount)
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private long accountId() {
        return database.number("select id from bank_account where number = ?", Demo.ACCOUNT);
    }

    private Portal signedIn(String email) {
        Portal portal = new Portal(browser, gateway);
        open.add(portal);
        return portal.signInAs(email);
    }

    /** Pages that listen would complain when the gateway is gone. */
    private void leave() {
        open.forEach(Portal::close);
        open.clear();
    }
}
