package vietqr.system;

import jakarta.json.Json;
import vietqr.kernel.Ids;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something of the demo's merchant to look at on each page that is about something. */
final class PageExamples {
    private final Gateway gateway;
    private final Database database;

    PageExamples(Gateway gateway) {
        this.gateway = gateway;
        this.database = gateway.database();
    }

    /** What stands behind the path of each page that is about something. */
    Map<String, String> all() {
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
        all.put("/terminals/view.xhtml", id("select min(id) from terminal where merchant_id = ?", merchant()));
        all.put("/terminals/edit.xhtml", all.get("/terminals/view.xhtml"));
        all.put("/terminals/import.xhtml", "?merchant=" + merchant());
        all.put(
                "/cashier/receipt.xhtml",
                "?id=" + sale(all.get("/payments/view.xhtml").substring(4)));
        all.put("/cashier/voice.xhtml", "?merchant=" + merchant());
        all.put("/devices/view.xhtml", id("select min(id) from device_login where merchant_id = ?", merchant()));
        all.put("/devices/virtual.xhtml", id("select min(id) from device_box where merchant_id = ?", merchant()));
        all.put("/devices/edit.xhtml", "?merchant=" + merchant());
        all.put("/personal/view.xhtml", "?id=" + personalCase());
        all.put("/receiving/view.xhtml", "?id=" + ReceivingIT.stoppedChange(database));
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
        OwnApi api = OwnApi.ofDemo(gateway);
        String request = database.text("select max(request_id) from payment_match");
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

    /** One that failed, and has been told several things; it is at rest, so that nobody is called. */
    private long alertChannel() {
        long id = Ids.next();
        database.change(
                "insert into alert_channel values (?, ?, 'Nhóm bán hàng', 'LARK', 'open.larksuite.com', 'v1:x',"
                        + " 'v1:y', 'vi', 'PAID,UNDERPAID,REFUND_WAITING', false, utc_timestamp(6), null, 0)",
                id,
                merchant());
        database.change(
                "insert into alert_pace values (?, now(6), now(6), now(6), now(6), 0, 2, utc_timestamp(6),"
                        + " 'REFUSED', 'LARK 19021', '{\"code\":19021,\"msg\":\"sign match fail or timestamp is not"
                        + " within one hour from current time\"}')",
                id);
        for (String state : List.of("SENT", "REFUSED", "GIVEN_UP", "DROPPED"))
            database.change(
                    "insert into alert values (?, ?, ?, 'PAID', 'Đã nhận 27.500.000 ₫', '', 27500000, ?, 1,"
                            + " utc_timestamp(6), utc_timestamp(6))",
                    Ids.next(),
                    id,
                    state,
                    state);
        return id;
    }

    /** Others look at the list of the demo's channels. */
    static void leaveNoChannel(Database database) {
        database.change("update alert_channel set removed_at = utc_timestamp(6) where secret_sealed = 'v1:x'");
    }

    private long merchant() {
        return database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
    }

    private String id(String sql, Object... parameters) {
        return "?id=" + database.text(sql, parameters);
    }

    private long personalCase() {
        long id = Ids.next();
        database.change(
                "insert into personal_case (id, wish, subject_kind, subject_hash, subject_sealed, reason, state, asked_by,"
                        + " asked_at, outcome, version) select ?, 'HOLD', 'NAME', sha2(?, 256), '', 'Vụ án', 'LIFTED', id,"
                        + " utc_timestamp(6), '', 0 from portal_user where email = ?",
                id,
                Long.toString(id),
                Demo.ADMIN);
        return id;
    }
}
