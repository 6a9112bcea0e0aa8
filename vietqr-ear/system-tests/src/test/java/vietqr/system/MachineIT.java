package vietqr.system;

import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A vending machine plays the whole game by MQTT, with a client that is not ours, and sees nobody else's cards. */
@ExtendWith(SharedGateway.class)
class MachineIT {
    private static final String BALANCE_CHANGE = "vietqr/bdsd/" + Demo.TERMINAL;
    private static final String REQUEST = "vietqr/request/" + Demo.TERMINAL;
    private static final String RESPONSE = "vietqr/response/" + Demo.TERMINAL;

    private final Gateway gateway;
    private final Http http;
    private final DeviceLogins logins;

    MachineIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.logins = new DeviceLogins(gateway.database());
    }

    @Test
    void aMachineAsksForACodeHearsOfTheMoneyAndDispensesOnce() {
        String order = Order.unique("VM");
        Set<String> dispensed = new HashSet<>();
        JsonObject code;
        try (Machine machine = Machine.thatNeverAcknowledges(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            machine.listensTo(RESPONSE).listensTo(BALANCE_CHANGE);
            machine.says(REQUEST, Order.wish(order, 15_000).build());
            code = machine.hears(RESPONSE, answer -> answer.getString("orderId").equals(order));
            assertThat(code.getString("qrCode")).startsWith("000201");
            assertThat(code.getString("terminalCode")).isEqualTo(Demo.TERMINAL);

            Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 15_000, code.getString("content"));
            credit.tell(http);
            credit.tell(http);

            JsonObject paid = machine.hears(BALANCE_CHANGE, change -> order.equals(change.getString("orderId", "")));
            assertThat(paid.getJsonNumber("amount").toString()).isEqualTo("15000.0");
            assertThat(paid.getInt("status")).isEqualTo(1);
            assertThat(dispensed.add(paid.getString("referenceNumber"))).isTrue();
        }
        try (Machine back = Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET).listensTo(BALANCE_CHANGE)) {
            JsonObject again = back.hears(BALANCE_CHANGE, change -> order.equals(change.getString("orderId", "")));
            assertThat(dispensed.add(again.getString("referenceNumber")))
                    .as("told again, for it was never acknowledged, and known")
                    .isFalse();
        }
        Until.holds("acknowledged", Until.SOON, () -> untaken(order) == 0);
        try (Machine third =
                Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET).listensTo(BALANCE_CHANGE)) {
            Order marker = Order.ask(http, 21_000);
            marker.paid().tell(http);
            third.hears(BALANCE_CHANGE, change -> marker.id().equals(change.getString("orderId", "")));
            assertThat(third.all(BALANCE_CHANGE))
                    .extracting(change -> change.getString("orderId", ""))
                    .doesNotContain(order);
        }
    }

    @Test
    void aRequestThatIsSaidAgainIsAnsweredWithTheSameCodeUntilItIsPaid() {
        String order = Order.unique("VM");
        JsonObject wish = Order.wish(order, 16_000).build();
        try (Machine machine = Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            machine.listensTo(RESPONSE);
            machine.says(REQUEST, wish);
            machine.says(REQUEST, wish);
            List<JsonObject> two = machine.answers(RESPONSE, order, 2);
            assertThat(two.get(1)).isEqualTo(two.get(0));

            new Credit(Order.unique("T"), Order.unique("FT"), 16_000, two.get(0).getString("content")).tell(http);
            machine.says(REQUEST, wish);
            assertThat(machine.answers(RESPONSE, order, 3).get(2).getString("qrCode"))
                    .as("a sale of its own")
                    .isNotEqualTo(two.get(0).getString("qrCode"));
        }
    }

    @Test
    void aPacketWithoutAnOrderIsKnownAgainByItsMarkAndCashIsReportedOnce() throws Exception {
        JsonObject wish = Json.createObjectBuilder(Order.wish("", 18_000).build())
                .add("content", Order.unique("KHONG MA"))
                .build();
        JsonObject note = Json.createObjectBuilder()
                .add("note", 50_000)
                .add("serial", Order.unique("CASH"))
                .build();
        String cash = "vietqr/cash/" + Demo.TERMINAL;
        try (PacketMachine packets = PacketMachine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            packets.says(REQUEST, wish, 7, false);
            packets.says(REQUEST, wish, 7, true);
            packets.says(cash, note, 8, false);
            packets.says(cash, note, 8, true);
            packets.says(cash + "/hopper", note, 9, false);
        }
        assertThat(gateway.database()
                        .number(
                                "select count(*) from payment_request where content like ?",
                                "%" + wish.getString("content") + "%"))
                .isEqualTo(1);
        assertThat(gateway.database().number("select count(*) from device_cash_report where body = ?", note.toString()))
                .as("the note, and the hopper's word of it")
                .isEqualTo(2);
        try (PacketMachine packets = PacketMachine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            packets.says(REQUEST, wish, 7, false);
        }
        assertThat(gateway.database()
                        .number(
                                "select count(*) from payment_request where content like ?",
                                "%" + wish.getString("content") + "%"))
                .as("the next customer wants the same")
                .isEqualTo(2);
    }

    @Test
    void nobodyListensToOthersOrSpeaksForThem() {
        Newcomer newcomer = new Newcomer(gateway.database());
        String merchant = newcomer.merchant();
        String code = logins.terminal(newcomer.merchantOf(merchant));
        JsonObject lie =
                Json.createObjectBuilder().add("amount", 1).add("lie", code).build();
        try (Machine demo = Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            demo.listensTo(BALANCE_CHANGE).listensTo(RESPONSE);
            for (String filter : List.of(
                    BALANCE_CHANGE,
                    RESPONSE,
                    "#",
                    "+/+/+",
                    "vietqr/bdsd/+",
                    "vietqr/#",
                    "$share/group/" + BALANCE_CHANGE,
                    REQUEST,
                    "vietqr/boxId/anything",
                    "/vqr/handle-box/response/AA:BB:CC:DD:EE:FF"))
                try (Machine spy = Machine.connected(code, code)) {
                    assertThatThrownBy(() -> spy.listensTo(filter))
                            .as(filter)
                            .isInstanceOf(CompletionException.class)
                            .hasCauseInstanceOf(Mqtt3SubAckException.class);
                }
            for (String topic :
                    List.of(BALANCE_CHANGE, RESPONSE, REQUEST, "vietqr/cash/" + Demo.TERMINAL, "/vqr/handle-box"))
                try (Machine liar = Machine.connected(code, code)) {
                    liar.says(topic, lie);
                    assertThat(liar.isConnected()).as(topic).isTrue();
                }
            assertThat(gateway.database()
                            .number("select count(*) from device_cash_report where body = ?", lie.toString()))
                    .isZero();
            assertThat(demo.all(RESPONSE)).isEmpty();
            assertThat(demo.isConnected()).isTrue();
        }
    }

    @Test
    void aWrongSecretOpensNothing() {
        assertThatThrownBy(() -> Machine.connected(Demo.TERMINAL, "wrong")).isInstanceOf(Mqtt3ConnAckException.class);
        assertThatThrownBy(() -> Machine.connected("VVB000000", Demo.DEVICE_SECRET))
                .isInstanceOf(Mqtt3ConnAckException.class);
    }

    @Test
    void ofTwoWithTheSameLoginTheLaterOneCounts() {
        Newcomer newcomer = new Newcomer(gateway.database());
        String code = logins.terminal(newcomer.merchantOf(newcomer.merchant()));
        try (Machine first = Machine.connected(code, code);
                Machine second = Machine.connected(code, code)) {
            Until.holds("the first is sent away", Until.SOON, () -> !first.isConnected());
            assertThat(second.isConnected()).isTrue();
        }
    }

    @Test
    void aMachineAsksWhereAnOrderStandsByTheHoldersName() {
        String order = Order.unique("VM");
        String topic = "vietqr/response-status/" + Demo.TERMINAL;
        try (Machine machine = Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            machine.listensTo(RESPONSE).listensTo(topic);
            machine.says(REQUEST, Order.wish(order, 17_000).build());
            machine.hears(RESPONSE, answer -> answer.getString("orderId").equals(order));
            machine.says("vietqr/request-status/" + Demo.TERMINAL, asks(order, Demo.HOLDER));
            JsonObject row = machine.hears(topic, answer -> answer.containsKey("rows"))
                    .getJsonArray("rows")
                    .getJsonObject(0);
            assertThat(row.getString("orderId")).isEqualTo(order);
            assertThat(row.getInt("status")).isZero();

            machine.says("vietqr/request-status/" + Demo.TERMINAL, asks(order, Demo.PARTNER));
            assertThat(machine.hears(topic, answer -> answer.containsKey("status"))
                            .getString("message"))
                    .isEqualTo("E39");
        }
    }

    @Test
    void aMachinePlaysThePayerAndGivesMoneyBack() {
        String order = Order.unique("VM");
        try (Machine machine = Machine.connected(Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            machine.listensTo(RESPONSE).listensTo(BALANCE_CHANGE).listensTo("vietqr/response/transaction-callback");
            machine.says(REQUEST, Order.wish(order, 19_000).build());
            JsonObject code = machine.hears(
                    RESPONSE, answer -> answer.getString("orderId").equals(order));
            machine.says(
                    "vietqr/test/transaction-callback",
                    Json.createObjectBuilder()
                            .add("bankAccount", Demo.ACCOUNT)
                            .add("content", code.getString("content"))
                            .add("amount", "19000")
                            .add("transType", "C")
                            .build());
            JsonObject paid = machine.hears(BALANCE_CHANGE, change -> order.equals(change.getString("orderId", "")));
            assertThat(machine.hears("vietqr/response/transaction-callback").getString("status"))
                    .isEqualTo("SUCCESS");

            String reference = paid.getString("referenceNumber");
            String sum = refund(reference, 19_000).getString("checkSum");
            machine.listensTo("vietqr/refund-response/" + sum);
            JsonObject refund = refund(reference, 19_000);
            machine.says("vietqr/refund-request/" + Demo.TERMINAL, refund);
            machine.says("vietqr/refund-request/" + Demo.TERMINAL, refund);
            Until.holds(
                    "two answers",
                    Until.SOON,
                    () -> machine.all("vietqr/refund-response/" + sum).size() == 2);
            assertThat(machine.all("vietqr/refund-response/" + sum))
                    .allSatisfy(answer -> assertThat(answer.getString("status")).isEqualTo("SUCCESS"))
                    .extracting(answer -> answer.getString("message"))
                    .containsOnly(machine.hears("vietqr/refund-response/" + sum).getString("message"));
        }
    }

    /** Of the whole, with the demo's key. */
    static JsonObject refund(String reference, long amount) {
        return Json.createObjectBuilder()
                .add("bankAccount", Demo.ACCOUNT)
                .add("referenceNumber", reference)
                .add("amount", Long.toString(amount))
                .add("content", "HOAN TIEN")
                .add("checkSum", md5("demo-refund-key" + reference + amount + Demo.ACCOUNT))
                .build();
    }

    static JsonObject asks(String order, String name) {
        return Json.createObjectBuilder()
                .add("bankAccount", Demo.ACCOUNT)
                .add("type", 0)
                .add("value", order)
                .add("checkSum", md5(Demo.ACCOUNT + name))
                .build();
    }

    private static String md5(String text) {
        return CheckOrder.md5(text);
    }

    private long untaken(String order) {
        return gateway.database()
                .number(
                        "select count(*) from device_frame where taken_at is null and body like ?",
                        "%\"orderId\":\"" + order + "\"%");
    }
}
