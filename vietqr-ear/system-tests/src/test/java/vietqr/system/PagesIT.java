package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every main page in both languages, in the light and in the dark, on a desk and on a narrow phone: it fits, the browser has
 * nothing to complain of, and a picture of it is kept in {@code target/screenshots}.
 */
@ExtendWith({SharedGateway.class, Browsing.class})
class PagesIT {
    private static final String CODES = "/codes/view.xhtml";

    private final Gateway gateway;
    private final Browser browser;

    PagesIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void publicPagesFitEveryScreen() {
        Order waiting = Order.ask(gateway.http(), 150_000);
        Order paid = Order.ask(gateway.http(), 27_500_000);
        paid.paid().tell(gateway.http());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("login", "/login.xhtml");
        pages.put("forgot", "/join/forgot.xhtml");
        pages.put("signup", "/join/signup.xhtml");
        pages.put("join", "/join/open.xhtml");
        pages.put("receiver", "/sandbox/receiver");
        pages.put("pay-waiting", "/pay/" + waiting.refId());
        pages.put("pay-paid", "/pay/" + paid.refId());
        pages.put("pay-short", "/pay/" + received(100_000).refId());
        pages.put("pay-over", "/pay/" + received(200_000).refId());
        pages.put("pay-refunded", "/pay/" + refunded().refId());
        pages.put("pay-cancelled", "/pay/" + cancelled().refId());
        try (Portal portal = new Portal(browser, gateway)) {
            everyWay(portal, pages);
        }
    }

    @Test
    void portalPagesFitEveryScreen() {
        Order paid = Order.ask(gateway.http(), 27_500_000);
        paid.paid().tell(gateway.http());
        String id = gateway.database().text("select id from payment_request where order_id = ?", paid.id());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/home.xhtml");
        pages.put("payments", Portal.LIST);
        pages.put("payment", "/payments/view.xhtml?id=" + id);
        pages.put("simulator", "/sandbox/simulator.xhtml?run=" + played(id));
        pages.put("movements", "/movements/list.xhtml");
        pages.put("movement-open", "/movements/view.xhtml?id=" + openMovement());
        pages.put("movement-matched", "/movements/view.xhtml?id=" + movementOf(paid));
        pages.put("corrections", "/corrections/list.xhtml");
        pages.put("notices", "/notices/list.xhtml");
        String notice = gateway.database()
                .text("select max(n.id) from notice n join bank_connection c on c.id = n.connection_id"
                        + " where c.merchant_id is not null");
        pages.put("notice", "/notices/view.xhtml?id=" + notice);
        pages.put("refunds", "/refunds/list.xhtml");
        String request = gateway.database().text("select max(request_id) from payment_match");
        String dispute = dispute(request);
        pages.put("disputes", "/disputes/list.xhtml");
        pages.put("dispute", "/disputes/view.xhtml?id=" + dispute);
        pages.put("dispute-new", "/disputes/new.xhtml?payment=" + request);
        pages.put("dispute-figures", "/disputes/figures.xhtml");
        pages.put("calendar", "/calendar/list.xhtml?year=2026");
        pages.put("codes", CODES);
        pages.put("refund", "/refunds/view.xhtml?id=" + waitingRefund());
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            everyWay(portal, pages);
        }
    }

    @Test
    void setUpPagesFitEveryScreen() {
        String username = new Newcomer(gateway.database()).merchant();
        new Newcomer(gateway.database()).account(username, "LINKED");
        Order paid = Order.ask(gateway.http(), 150_000);
        paid.paid().tell(gateway.http());
        Until.holds("told", Until.SOON, () -> gateway.database().number("select count(*) from webhook_attempt") > 0);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("merchants", "/merchants/list.xhtml");
        pages.put("merchant", "/merchants/view.xhtml?id=" + new Newcomer(gateway.database()).merchantOf(username));
        String merchant = gateway.database().text("select min(merchant_id) from api_key");
        pages.put("merchant-profile", "/merchants/profile.xhtml?id=" + merchant);
        pages.put("members", "/members/list.xhtml?merchant=" + merchant);
        pages.put("audit", "/audit/list.xhtml");
        pages.put("account", "/account/view.xhtml");
        pages.put("factor", "/account/factor.xhtml");
        pages.put("prove", "/account/prove.xhtml");
        pages.put("terminals", "/terminals/list.xhtml");
        pages.put(
                "terminal",
                "/terminals/view.xhtml?id="
                        + gateway.database().text("select min(id) from terminal where code = ?", Demo.TERMINAL));
        pages.put("till", "/cashier/sell.xhtml");
        pages.put("voice", "/cashier/voice.xhtml?merchant=" + merchant);
        pages.put("devices", "/devices/list.xhtml");
        pages.put("device", "/devices/view.xhtml?id=" + gateway.database().text("select min(id) from device_login"));
        pages.put("device-box", "/devices/view.xhtml?id=" + gateway.database().text("select min(id) from device_box"));
        pages.put(
                "device-virtual",
                "/devices/virtual.xhtml?id=" + gateway.database().text("select min(id) from device_box"));
        pages.put("device-new", "/devices/edit.xhtml?merchant=" + merchant);
        pages.put("terminal-new", "/terminals/edit.xhtml?merchant=" + merchant);
        pages.put("terminal-import", "/terminals/import.xhtml?merchant=" + merchant);
        pages.put("linking", "/linking/list.xhtml");
        pages.put("linking-new", "/linking/create.xhtml");
        pages.put("linking-case", "/linking/view.xhtml?id=" + linkingCase());
        pages.put("linking-reviews", "/linking/reviews.xhtml");
        String endpoint = gateway.database().text("select min(id) from webhook_endpoint");
        String delivery = gateway.database().text("select max(delivery_id) from webhook_attempt");
        pages.put("endpoints", "/endpoints/list.xhtml");
        pages.put("endpoint", "/endpoints/view.xhtml?id=" + endpoint);
        pages.put("endpoint-edit", "/endpoints/edit.xhtml?id=" + endpoint);
        String channel = alertChannel(new Newcomer(gateway.database()).merchantOf(username));
        pages.put("alerts", "/alerts/list.xhtml");
        pages.put("alert", "/alerts/view.xhtml?id=" + channel);
        pages.put("alert-edit", "/alerts/edit.xhtml?id=" + channel);
        pages.put("apikeys", "/apikeys/list.xhtml");
        pages.put("apikey", "/apikeys/view.xhtml?id=" + gateway.database().text("select min(id) from api_key"));
        pages.put(
                "apikey-edit",
                "/apikeys/edit.xhtml?merchant=" + gateway.database().text("select min(merchant_id) from api_key"));
        pages.put("deliveries", "/deliveries/list.xhtml");
        pages.put("delivery", "/deliveries/view.xhtml?id=" + delivery);
        pages.put("reports", "/reports/list.xhtml");
        pages.put("report-kinds", "/reports/create.xhtml");
        pages.put("report-new", "/reports/create.xhtml?report=MOVEMENTS");
        pages.put("report-schedules", "/reports/schedules.xhtml");
        pages.put("report-figures", "/reports/figures.xhtml");
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            everyWay(portal, pages);
        }
    }

    /** One that waits for somebody to look at it. */
    private String linkingCase() {
        String id = Long.toString(Ids.next());
        gateway.database()
                .change(
                        "insert into linking_case select ?, merchant_id, bank_bin, ?, 'NGUYEN VAN AN', 'PROOF',"
                                + " 'CONFIRMED', begun_by, begun_at, '2026-11', 'movements statements', 'owner@demo.example',"
                                + " begun_at, begun_at + interval 1 year, 'LKBCDFGH34', begun_at + interval 7 day, begun_at,"
                                + " '', begun_at, null, null, account_id, 'Đã xem giấy phép', 'admin@demo.example', null, ?, 0"
                                + " from linking_case order by id limit 1",
                        id,
                        id,
                        id);
        return id;
    }

    private String dispute(String request) {
        OwnApi api = OwnApi.ofDemo(gateway);
        String id = api.made(
                        "disputes",
                        Json.createObjectBuilder()
                                .add("complainant", "PAYER")
                                .add("reason", "NOT_DELIVERED")
                                .add("amount", 120_000)
                                .add("story", "Đã trả tiền nhưng chưa nhận được hàng.\nCửa hàng hẹn ba lần.")
                                .add("happenedOn", LocalDate.now().minusDays(2).toString())
                                .add("bankReference", "FT26334123456")
                                .add("paymentRequestId", request)
                                .add("contact", Json.createObjectBuilder().add("email", "be@example.vn"))
                                .build())
                .getString("id");
        api.send("POST", "disputes/" + id + "/comments", "{\"words\":\"Đã gọi kho\",\"shared\":true}");
        return id;
    }

    /** One that failed, and has been told several things. */
    private String alertChannel(long merchant) {
        long id = Ids.next();
        gateway.database()
                .change(
                        "insert into alert_channel values (?, ?, 'Nhóm bán hàng', 'LARK', 'open.larksuite.com', 'v1:x',"
                                + " 'v1:y', 'vi', 'PAID,UNDERPAID,REFUND_WAITING', true, utc_timestamp(6), null, 0)",
                        id,
                        merchant);
        gateway.database()
                .change(
                        "insert into alert_pace values (?, now(6), now(6), now(6), now(6), 0, 2, utc_timestamp(6),"
                                + " 'REFUSED', 'LARK 19021', '{\"code\":19021,\"msg\":\"sign match fail or timestamp is not"
                                + " within one hour from current time\"}')",
                        id);
        for (String state : List.of("SENT", "REFUSED", "GIVEN_UP", "DROPPED"))
            gateway.database()
                    .change(
                            "insert into alert values (?, ?, ?, 'PAID', 'Đã nhận 27.500.000 ₫', '', 27500000, ?, 1,"
                                    + " utc_timestamp(6), utc_timestamp(6))",
                            Ids.next(),
                            id,
                            state,
                            state);
        return Long.toString(id);
    }

    /** The number of a simulation of three messages. */
    private String played(String request) {
        String body = "{\"format\":\"SEPAY\",\"scenario\":\"DUPLICATED\",\"paymentRequestId\":\"" + request + "\"}";
        return gateway.http()
                .postJson("/vqr/v1/sandbox/bank-messages", body, "Authorization", "Bearer vqk_test_demo_10001")
                .object()
                .getString("id");
    }

    @Test
    void codesTakenApartFitEveryScreen() {
        String code = Order.ask(gateway.http(), 150_000).code();
        Map<String, String> codes = Map.of(
                "code", code, "code-refused", code.replace("150000", "950000"), "code-cut", code.substring(0, 60));
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            for (String language : List.of("vi", "en")) {
                portal.visitor().width(Visitor.DESK);
                portal.open(CODES).language(language);
                codes.forEach((name, text) -> {
                    portal.open(CODES).page().locator("[id='code:text']").fill(text);
                    portal.page().locator("[id='code:read']").click();
                    portal.page().locator("#reading").waitFor();
                    everyScreen(portal, name + "-" + language);
                });
            }
        }
    }

    /** Money with a code that was cut off, so that there is a suggestion. */
    private String openMovement() {
        Order order = Order.ask(gateway.http(), 185_000);
        String cut = "NGUYEN VAN A CHUYEN TIEN " + order.content().substring(0, 11);
        Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 185_000, cut);
        credit.tell(gateway.http());
        return gateway.database().text("select id from movement where reference = ?", credit.reference());
    }

    private String movementOf(Order order) {
        return gateway.database()
                .text(
                        "select min(m.movement_id) from payment_match m join payment_request r on r.id = m.request_id"
                                + " where r.order_id = ?",
                        order.id());
    }

    private Order received(long amount) {
        Order order = Order.ask(gateway.http(), 150_000);
        order.paid(amount).tell(gateway.http());
        return order;
    }

    private Order refunded() {
        Order order = Order.ask(gateway.http(), 150_000);
        Credit credit = order.paid();
        credit.tell(gateway.http());
        ApiClient.partner(gateway.http()).ask(Repay.PATH, Repay.signed(Repay.wish(credit, "50000", "HOAN TIEN")));
        return order;
    }

    private Order cancelled() {
        Order order = Order.ask(gateway.http(), 150_000);
        order.cancel(gateway.http());
        order.paid(100_000).tell(gateway.http());
        return order;
    }

    private String waitingRefund() {
        Credit credit = Order.ask(gateway.http(), SharedGateway.APPROVAL_FROM).paid();
        credit.tell(gateway.http());
        String mark = ApiClient.partner(gateway.http())
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, credit.amount() + "", "HOAN TIEN")))
                .getString("message");
        return gateway.database().text("select id from refund where mark = ?", mark);
    }

    private static void everyWay(Portal portal, Map<String, String> pages) {
        for (String language : List.of("vi", "en")) {
            portal.visitor().width(Visitor.DESK);
            portal.open(pages.values().iterator().next()).language(language);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                portal.open(page.getValue());
                everyScreen(portal, page.getKey() + "-" + language);
            }
        }
    }

    private static void everyScreen(Portal portal, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : List.of(Visitor.DESK, Visitor.PHONE)) keep(portal, name, scheme, width);
    }

    private static void keep(Portal portal, String name, ColorScheme scheme, int width) {
        portal.systemPrefers(scheme);
        portal.visitor().width(width);
        String full = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        portal.visitor().screenshot(full);
        assertThat(portal.visitor().fitsItsWidth()).as(full + " fits its width").isTrue();
    }
}
