package vietqr.system;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every page in both languages, in the light and in the dark, on a desk and on a narrow phone: it fits, keeps nobody from using
 * it, the browser has nothing to complain of, and a picture of it is kept in {@code target/screenshots}.
 */
@ExtendWith({SharedGateway.class, Browsing.class})
class PagesIT {
    private static final String CODES = "/codes/view.xhtml";

    private final Gateway gateway;
    private final Browser browser;
    private final EveryScreen screens = new EveryScreen();

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
        for (String error : List.of("403", "404", "413", "500", "expired"))
            pages.put("error-" + error, "/error/" + error + ".xhtml");
        pages.put("pay-waiting", "/pay/" + waiting.refId());
        pages.put("pay-paid", "/pay/" + paid.refId());
        pages.put("pay-short", "/pay/" + received(100_000).refId());
        pages.put("pay-over", "/pay/" + received(200_000).refId());
        pages.put("pay-refunded", "/pay/" + refunded().refId());
        pages.put("pay-cancelled", "/pay/" + cancelled().refId());
        try (Portal portal = new Portal(browser, gateway)) {
            screens.walk(portal, pages);
        }
    }

    /** The table of the portal's pages is the list: a page that is new is looked at without a word here. */
    @Test
    void everyPageOfThePortalFitsEveryScreen() {
        Map<String, String> examples = new PageExamples(gateway).all();
        Map<Role, Map<String, String>> pages = new EnumMap<>(Role.class);
        for (PageRule rule : PageRule.all())
            if (rule.path().endsWith(".xhtml"))
                pages.computeIfAbsent(viewer(rule), role -> new LinkedHashMap<>())
                        .put(name(rule.path()), rule.path() + examples.getOrDefault(rule.path(), ""));
        pages.forEach((role, theirs) -> {
            try (Portal portal =
                    new Portal(browser, gateway).signInAs(role.name().toLowerCase(Locale.ROOT) + "@demo.example")) {
                screens.walk(portal, theirs);
            }
        });
    }

    /** Who sees most of it. */
    private static Role viewer(PageRule rule) {
        return Stream.of(Role.ADMIN, Role.OWNER, Role.FINANCE, Role.APPROVER, Role.CASHIER, Role.DEVELOPER)
                .filter(rule::opens)
                .findFirst()
                .orElseThrow();
    }

    /** {@code /payments/list.xhtml} is payments-list. */
    private static String name(String path) {
        return path.substring(1).replace(".xhtml", "").replace('/', '-');
    }

    /** Pages that look different when something else has happened to what they are about. */
    @Test
    void pagesInOtherStatesFitEveryScreen() {
        Order paid = Order.ask(gateway.http(), 27_500_000);
        paid.paid().tell(gateway.http());
        String id = gateway.database().text("select id from payment_request where order_id = ?", paid.id());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("simulator-played", "/sandbox/simulator.xhtml?run=" + played(id));
        pages.put("movement-open", "/movements/view.xhtml?id=" + openMovement());
        pages.put("report-new", "/reports/create.xhtml?report=MOVEMENTS");
        pages.put("payments-totals", "/payments/list.xhtml?totals=true");
        pages.put("calendar-2026", "/calendar/list.xhtml?year=2026");
        pages.put("linking-case", "/linking/view.xhtml?id=" + linkingCase());
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.FINANCE)) {
            screens.walk(portal, pages);
        }
        Map<String, String> ofDevices = new LinkedHashMap<>();
        ofDevices.put(
                "device-box", "/devices/view.xhtml?id=" + gateway.database().text("select min(id) from device_box"));
        ofDevices.put(
                "terminal-new",
                "/terminals/edit.xhtml?merchant=" + gateway.database().text("select min(merchant_id) from api_key"));
        try (Portal portal = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            screens.walk(portal, ofDevices);
        }
    }

    @AfterEach
    void nobodyIsKeptOut() {
        PageExamples.leaveNoChannel(gateway.database());
        screens.foundNothing();
    }

    /** One that waits for somebody to look at it. */
    private String linkingCase() {
        String id = Long.toString(Ids.next());
        gateway.database()
                .change(
                        "insert into linking_case select ?, merchant_id, bank_bin, ?, 'NGUYEN VAN AN', 'PROOF',"
                                + " 'CONFIRMED', begun_by, begun_at, '2026-11', 'movements statements', 'owner@demo.example',"
                                + " begun_at, begun_at + interval 1 year, 'LKBCDFGH34', begun_at + interval 7 day, begun_at,"
                                + " '', begun_at, null, null, account_id, 'Đã xem giấy phép', 'admin@demo.example', null, ?, 0, null, null"
                                + " from linking_case order by id limit 1",
                        id,
                        id,
                        id);
        return id;
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
                    screens.look(portal, name, language);
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
}
