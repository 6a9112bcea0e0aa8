package vietqr.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.access.Permission;
import vietqr.identity.Role;
import vietqr.kernel.Ids;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the portal, for every role, at one's own merchant and at somebody else's. The pages are those that the portal's
 * own table names, and its own test sees to it that it names all.
 */
@ExtendWith(SharedGateway.class)
class RolesIT {
    private static final Path TABLE =
            Path.of("..", "..", "vietqr-web", "src", "main", "java", "vietqr", "web", "session", "PageRights.java");
    private static final Pattern PAGE = Pattern.compile("page\\(\"([^\"]+)\", ([A-Z_, ]+)\\);");
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Set<String> CHOOSING = Set.of("filter", "code");

    /** Pages that show nothing that belongs to a merchant; the last only asks. */
    private static final Set<String> ABOUT_NOTHING =
            Set.of("/codes/view.xhtml", "/account/view.xhtml", "/timers/view.xhtml", "/disputes/new.xhtml");

    private final Gateway gateway;
    private final Database database;

    RolesIT(Gateway gateway) {
        this.gateway = gateway;
        this.database = gateway.database();
    }

    private record Rule(String path, Permission look, Set<Permission> act) {
        boolean opens(Role role) {
            return look.grantedTo(Set.of(role));
        }

        boolean acts(Role role) {
            return act.stream().anyMatch(one -> one.grantedTo(Set.of(role)));
        }
    }

    /** Others look at the list of the demo's channels. */
    @AfterEach
    void leaveNoChannel() {
        database.change("update alert_channel set removed_at = utc_timestamp(6) where secret_sealed = 'v1:x'");
    }

    @Test
    void everyPageIsThereForWhomTheTableSaysAndForNobodyElse() throws IOException {
        List<Rule> rules = rules();
        Map<String, String> objects = objects();
        List<String> unknown = rules.stream()
                .map(Rule::path)
                .filter(path -> path.matches(".*/(view|profile)\\.xhtml"))
                .filter(path -> !objects.containsKey(path) && !ABOUT_NOTHING.contains(path))
                .toList();
        assertThat(unknown)
                .as("pages about something this test has no example of")
                .isEmpty();

        List<String> wrong = new ArrayList<>();
        long elsewhere = new Newcomer(database).merchantOf(new Newcomer(database).merchant());
        for (Role role : Role.values()) {
            PortalSession own = PortalSession.of(gateway, role.name().toLowerCase() + "@demo.example");
            PortalSession other = PortalSession.of(gateway, new Somebody(database).at(elsewhere, role.name()));
            for (Rule rule : rules) {
                String path = rule.path() + objects.getOrDefault(rule.path(), "");
                if (rule.path().endsWith(".xhtml")) own(own, role, rule, path).ifPresent(wrong::add);
                else if (own.status(path) == 200) wrong.add(role + " " + path);
                if (objects.containsKey(rule.path()) && !ABOUT_NOTHING.contains(rule.path()))
                    foreign(other, role, rule, path).ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> own(PortalSession session, Role role, Rule rule, String path) {
        HttpResponse<String> answer = session.get(path);
        int expected = rule.opens(role) ? 200 : 404;
        if (answer.statusCode() != expected)
            return Optional.of(role + " " + path + ": " + answer.statusCode() + ", not " + expected);
        if (expected == 404 || rule.acts(role)) return Optional.empty();
        Set<String> acting = FORM.matcher(answer.body())
                .results()
                .filter(form -> form.group().contains("type=\"submit\""))
                .map(found -> found.group(1).substring(found.group(1).lastIndexOf(':') + 1))
                .filter(id -> !CHOOSING.contains(id))
                .collect(Collectors.toSet());
        return acting.isEmpty() ? Optional.empty() : Optional.of(role + " " + path + " could send " + acting);
    }

    private static Optional<String> foreign(PortalSession session, Role role, Rule rule, String path) {
        int expected = role == Role.ADMIN && rule.opens(role) ? 200 : 404;
        int status = session.status(path);
        return status == expected
                ? Optional.empty()
                : Optional.of("a stranger, " + role + ", " + path + ": " + status + ", not " + expected);
    }

    @Test
    void strangersAreSentToTheDoorOfEveryPage() throws IOException {
        PortalSession stranger = PortalSession.stranger(gateway);
        for (Rule rule : rules()) {
            HttpResponse<String> answer = stranger.get(rule.path());
            assertThat(answer.statusCode()).as(rule.path()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(rule.path())
                    .contains("/login.xhtml");
        }
    }

    /** What a page does not show can be sent all the same. */
    @Test
    void aFormThatIsNotThereIsNotObeyed() {
        long merchant = database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
        OwnApi key = OwnApi.ofMerchant(gateway, merchant, "movements:read");
        String id = database.text("select id from api_key where hash = sha2(?, 256)", key.secret());
        String path = "/apikeys/view.xhtml?id=" + id;
        PortalSession auditor = PortalSession.of(gateway, "auditor@demo.example");
        PortalSession owner = PortalSession.of(gateway, Demo.OWNER);
        Map<String, String> revoke = Map.of("id", id, "end:revoke", "");
        String filter = auditor.get("/payments/list.xhtml").body();

        auditor.send(path, "end", filter, revoke);
        assertThat(revoked(id)).isZero();

        owner.send(path, "end", owner.get(path).body(), revoke);
        assertThat(revoked(id)).isEqualTo(1);
    }

    private long revoked(String key) {
        return database.number("select count(*) from api_key where id = ? and revoked_at is not null", key);
    }

    private static List<Rule> rules() throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (Matcher page = PAGE.matcher(Files.readString(TABLE)); page.find(); ) {
            List<Permission> needed = List.of(page.group(2).split(", *")).stream()
                    .map(Permission::valueOf)
                    .toList();
            Set<Permission> act = EnumSet.noneOf(Permission.class);
            act.addAll(needed.subList(1, needed.size()));
            rules.add(new Rule(page.group(1), needed.get(0), act));
        }
        assertThat(rules).hasSizeGreaterThan(40);
        return rules;
    }

    /** Something of the demo's merchant for each page that is about something: what stands behind its path. */
    private Map<String, String> objects() {
        Order order = Order.ask(gateway.http(), SharedGateway.APPROVAL_FROM);
        Credit credit = order.paid();
        credit.tell(gateway.http());
        String mark = ApiClient.partner(gateway.http())
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, credit.amount() + "", "HOAN TIEN")))
                .getString("message");
        Until.holds(
                "told",
                Until.SOON,
                () -> database.number(
                                "select count(*) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.merchant_id = ?",
                                merchant())
                        > 0);
        BankDay day = compared();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/payments/view.xhtml", id("select id from payment_request where order_id = ?", order.id()));
        all.put("/movements/view.xhtml", id("select id from movement where reference = ?", credit.reference()));
        all.put("/refunds/view.xhtml", id("select id from refund where mark = ?", mark));
        all.put(
                "/deliveries/view.xhtml",
                id(
                        "select max(d.id) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.merchant_id = ?",
                        merchant()));
        all.put(
                "/notices/view.xhtml",
                id(
                        "select max(n.id) from notice n join bank_connection c on c.id ="
                                + " n.connection_id where c.merchant_id = ?",
                        toldByConnection()));
        all.put("/statements/view.xhtml", id("select max(id) from statement_file where account_id = ?", day.account()));
        all.put(
                "/reconciliation/view.xhtml",
                id("select max(id) from reconciliation_run where account_id = ?", day.account()));
        all.put("/breaks/view.xhtml", id("select max(id) from recon_break where account_id = ?", day.account()));
        all.put(
                "/disputes/new.xhtml",
                "?payment=" + all.get("/payments/view.xhtml").substring(4));
        all.put("/disputes/view.xhtml", "?id=" + complaint());
        all.put("/close/view.xhtml", "?account=" + day.account() + "&day=" + BankDay.DAY);
        all.put("/reconciliation/rules.xhtml", "?account=" + day.account());
        all.put("/connections/view.xhtml", id("select max(id) from bank_connection where merchant_id = ?", merchant()));
        all.put("/endpoints/view.xhtml", id("select min(id) from webhook_endpoint where merchant_id = ?", merchant()));
        all.put("/endpoints/edit.xhtml", all.get("/endpoints/view.xhtml"));
        all.put("/apikeys/view.xhtml", id("select min(id) from api_key where merchant_id = ?", merchant()));
        all.put("/apikeys/edit.xhtml", "?merchant=" + merchant());
        all.put("/alerts/view.xhtml", "?id=" + alertChannel());
        all.put("/alerts/edit.xhtml", all.get("/alerts/view.xhtml"));
        all.put("/linking/view.xhtml", id("select max(id) from linking_case where merchant_id = ?", merchant()));
        all.put(
                "/cashier/receipt.xhtml",
                "?id=" + sale(all.get("/payments/view.xhtml").substring(4)));
        all.put("/cashier/voice.xhtml", "?merchant=" + merchant());
        all.put("/terminals/view.xhtml", id("select min(id) from terminal where merchant_id = ?", merchant()));
        all.put("/terminals/edit.xhtml", all.get("/terminals/view.xhtml"));
        all.put("/terminals/import.xhtml", "?merchant=" + merchant());
        all.put("/devices/view.xhtml", id("select min(id) from device_login where merchant_id = ?", merchant()));
        all.put("/devices/virtual.xhtml", id("select min(id) from device_box where merchant_id = ?", merchant()));
        all.put("/devices/edit.xhtml", "?merchant=" + merchant());
        all.put("/merchants/view.xhtml", "?id=" + merchant());
        all.put("/merchants/profile.xhtml", "?id=" + merchant());
        all.put("/members/list.xhtml", "?merchant=" + merchant());
        all.put("/statements/profile.xhtml", "?merchant=" + merchant() + "&name=ACB");
        all.put("/timers/view.xhtml", "?name=" + database.text("select min(name) from timer_state"));
        return all;
    }

    private BankDay compared() {
        BankDay day = new BankDay(gateway);
        OwnApi key =
                OwnApi.ofMerchant(gateway, merchant(), "reconciliation:read,reconciliation:write".replace(',', ' '));
        String wish =
                "{\"account\":\"" + day.number + "\",\"from\":\"" + BankDay.DAY + "\",\"to\":\"" + BankDay.DAY + "\"}";
        String run = OwnApi.expect(201, key.send("POST", "reconciliation-runs", wish))
                .object()
                .getString("id");
        Until.holds("compared", Until.SOON, () -> key.get("reconciliation-runs/" + run)
                .getString("state")
                .equals("DONE"));
        return day;
    }

    /** A bank's message that came over a connection of the merchant's own; whose it is. */
    private long toldByConnection() {
        String request = id("select max(id) from payment_request where merchant_id = ?", merchant())
                .substring(4);
        String body = "{\"format\":\"SEPAY\",\"paymentRequestId\":\"" + request + "\"}";
        gateway.http().postJson("/vqr/v1/sandbox/bank-messages", body, "Authorization", "Bearer " + OwnApi.DEMO_KEY);
        Until.holds(
                "told by a connection",
                Until.SOON,
                () -> database.number(
                                "select count(*) from notice n join bank_connection c on c.id = n.connection_id"
                                        + " where c.merchant_id = ?",
                                merchant())
                        > 0);
        return merchant();
    }

    private String complaint() {
        String wish =
                "{\"complainant\":\"MERCHANT\",\"reason\":\"NOT_RECEIVED\",\"amount\":150000,\"story\":\"Khách nói"
                        + " đã trả\",\"happenedOn\":\"" + LocalDate.now().minusDays(3) + "\"}";
        return OwnApi.expect(201, OwnApi.ofDemo(gateway).send("POST", "disputes", wish))
                .object()
                .getString("id");
    }

    /** As if the demo's cashier had asked for it. */
    private String sale(String request) {
        database.change(
                "insert into cashier_sale select ?, t.merchant_id, t.id, u.id, ?, utc_timestamp(6) from terminal t,"
                        + " portal_user u where t.code = ? and t.merchant_id = ? and u.email = ?",
                request,
                "roles-" + request,
                Demo.TERMINAL,
                merchant(),
                Demo.CASHIER);
        return request;
    }

    private long alertChannel() {
        long id = Ids.next();
        database.change(
                "insert into alert_channel values (?, ?, 'Nhóm', 'LARK', 'open.larksuite.com', 'v1:x',"
                        + " 'v1:y', 'vi', 'PAID', false, utc_timestamp(6), null, 0)",
                id,
                merchant());
        return id;
    }

    private long merchant() {
        return database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
    }

    private String id(String sql, Object... parameters) {
        return "?id=" + database.text(sql, parameters);
    }
}
