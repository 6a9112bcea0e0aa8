package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;
import vietqr.system.tool.Mosquitto;
import vietqr.system.tool.Program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Two gateways and one database that belongs to neither: what must happen once happens once. */
class TwoNodesIT {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HxwdGhsYGRYXFBUSExARDg8MDQoLCAkGBwQFAgMAAQI=";
    private static final Duration SOON = Until.SOON;

    /** Two seconds are promised; a machine that runs all tests has ten times that. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private static final int BROKER_PORT = Launch.freePort();
    private static final String GATEWAY = "vietqr-gateway";
    private static final String STRANGER = "SHOP99";
    private static final String BOX = "any-box";

    /** What an operator would write with one box's address and id. */
    private static final String RULES_OF_THE_BOX =
            "user any-box\ntopic write /vqr/handle-box\ntopic read /vqr/handle-box/response/#\ntopic read vietqr/boxId/#\n";

    private static EmbeddedDatabase server;
    private static Optional<Mosquitto> broker = Optional.empty();
    private static Gateway one;
    private static Gateway two;

    @BeforeAll
    static void startBothAtOnce() {
        Path home = Path.of("target", "gateways", "two-nodes").toAbsolutePath();
        Tree.delete(home);
        server = EmbeddedDatabase.start(home.resolve("data"), Installation.fromClassPath(home.resolve("program")));
        broker = Mosquitto.program().map(TwoNodesIT::started);
        one = Gateway.begin(node("node-1", KEY));
        two = Gateway.begin(node("node-2", KEY));
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stopAll() {
        Stream.of(one, two).filter(node -> node != null).forEach(Gateway::close);
        broker.ifPresent(Mosquitto::close);
        server.stop();
        Tree.delete(Path.of("target", "gateways", "two-nodes").toAbsolutePath());
    }

    private static Launch node(String name, String key) {
        return Launch.fresh(name)
                .with("VIETQR_DB_URL", server.jdbcUrl())
                .with("VIETQR_DB_USER", server.applicationUser())
                .with("VIETQR_DB_PASSWORD", server.applicationPassword())
                .with("VIETQR_DB_OWNER_USER", server.user())
                .with("VIETQR_DB_OWNER_PASSWORD", server.password())
                .with("VIETQR_MASTER_KEY", key)
                .with("VIETQR_MQTT_BROKER_URL", "mqtt://127.0.0.1:" + BROKER_PORT)
                .with("VIETQR_MQTT_BROKER_USER", GATEWAY)
                .with("VIETQR_MQTT_BROKER_PASSWORD", GATEWAY);
    }

    private static Mosquitto started(Program program) {
        try {
            String rules = Files.readString(Path.of("..", "..", "docs", "examples", "mosquitto", "rules.acl"));
            Map<String, String> users =
                    Map.of(GATEWAY, GATEWAY, Demo.TERMINAL, Demo.DEVICE_SECRET, STRANGER, STRANGER, BOX, BOX);
            return Mosquitto.start(program, BROKER_PORT, users, rules + RULES_OF_THE_BOX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSchemaIsMadeOnceAndTheDemoDataToo() {
        Database database = Database.of(server);

        assertThat(database.number("select count(*) from schema_history where success"))
                .isPositive()
                .isEqualTo(database.number("select count(distinct version) from schema_history"));
        assertThat(database.number("select count(*) from merchant")).isEqualTo(1);
        assertThat(database.number("select count(*) from bank_account")).isEqualTo(3);
        assertThat(database.number("select count(*) from api_client")).isEqualTo(4);
        assertThat(database.number("select count(*) from portal_user")).isEqualTo(9);
        assertThat(database.number("select count(*) from webhook_endpoint")).isEqualTo(1);
    }

    @Test
    void noDatabaseOfTheirOwnIsStarted() {
        assertThat(Database.server(one.launch().data())).isEmpty();
        assertThat(Database.server(two.launch().data())).isEmpty();
    }

    @Test
    void aPaymentAskedAtOneAndToldToBothIsBookedAndDeliveredOnce() {
        Ledger ledger = new Ledger(Database.of(server));
        try (MerchantSystem merchant = MerchantSystem.up().takesOver(Database.of(server))) {
            List<Credit> credits = Stream.generate(
                            () -> Order.ask(one.http(), 20_000).paid())
                    .limit(10)
                    .toList();

            credits.parallelStream()
                    .forEach(credit ->
                            Stream.of(one, two, one, two).parallel().forEach(node -> credit.tell(node.http())));

            for (Credit credit : credits) {
                Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
                assertThat(ledger.movements(credit)).isEqualTo(1);
                assertThat(ledger.events(credit)).isEqualTo(1);
                assertThat(ledger.tries(credit)).containsExactly("HTTP 200");
                assertThat(merchant.told(credit.reference())).hasSize(1);
            }
        }
    }

    @Test
    void whoWatchesAPaymentAtOneHearsOfMoneyToldToTheOther() {
        Order order = Order.ask(one.http(), 20_000);
        CompletableFuture<Answer> stream =
                one.http().getLater("/vqr/live/payments/" + order.refId() + "?seen=1", "Accept", "text/event-stream");

        order.paid().tell(two.http());

        Until.holds("told", SOON, stream::isDone);
        assertThat(stream.join().body()).contains("event: changed");
    }

    @Test
    void devicesAtABrokerOfTheOperatorsAreAnsweredByOneOfBothAndLoseNothingWhileItIsAway() {
        assumeTrue(broker.isPresent(), "there is no Mosquitto, neither installed nor as a package");
        String money = "vietqr/bdsd/" + Demo.TERMINAL;
        String answers = "vietqr/response/" + Demo.TERMINAL;
        String order = Order.unique("BROKER");
        try (Machine spy = Machine.connectedAt(BROKER_PORT, STRANGER, STRANGER)) {
            for (String filter : List.of(money, answers, "vietqr/#", "#")) spy.mayTryToListenTo(filter);
            try (Machine machine = Machine.connectedAt(BROKER_PORT, Demo.TERMINAL, Demo.DEVICE_SECRET)) {
                machine.listensTo(answers).listensTo(money);
                Until.holds("a node is there", SOON, () -> nodesAtTheBroker() > 0);
                machine.says(
                        "vietqr/request/" + Demo.TERMINAL,
                        Order.wish(order, 33_000).build());
                JsonObject code = machine.answers(answers, order, 1).get(0);
                new Credit(Order.unique("T"), Order.unique("FT"), 33_000, code.getString("content")).tell(two.http());
                machine.hears(money, change -> order.equals(change.getString("orderId", "")));
                spy.says(
                        "vietqr/request/" + Demo.TERMINAL,
                        Order.wish(order + "X", 33_000).build());
            }
            assertThat(spy.everything()).isEmpty();
        }
        broker.get().pause();
        Order meanwhile = Order.ask(one.http(), 34_000);
        meanwhile.paid().tell(two.http());
        broker.get().resume();
        try (Machine back = Machine.connectedAt(BROKER_PORT, Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            back.listensTo(money).listensTo(answers);
            back.hears(money, change -> meanwhile.id().equals(change.getString("orderId", "")));
            assertThat(back.all(money))
                    .extracting(change -> change.getString("orderId", ""))
                    .doesNotContain(order);
            assertThat(back.all(answers)).isEmpty();
        }
        assertThat(Database.of(server)
                        .number("select count(*) from payment_request where order_id like ?", order + "%"))
                .as("one by one node, none for the stranger")
                .isEqualTo(1);
    }

    @Test
    void everyTopicIsServedAtABrokerOfTheOperators() {
        assumeTrue(broker.isPresent(), "there is no Mosquitto, neither installed nor as a package");
        String order = Order.unique("BROKER");
        String status = "vietqr/response-status/" + Demo.TERMINAL;
        String refunds = "vietqr/response/" + Demo.TERMINAL + "/refund";
        try (Machine machine = Machine.connectedAt(BROKER_PORT, Demo.TERMINAL, Demo.DEVICE_SECRET)) {
            machine.listensTo(status).listensTo(refunds);
            Credit paid = new Credit(
                    Order.unique("T"), Order.unique("FT"), 35_000, asked(order).content());
            paid.tell(one.http());
            machine.says("vietqr/request-status/" + Demo.TERMINAL, MachineIT.asks(order, Demo.HOLDER));
            JsonObject row = machine.hears(status, answer -> answer.containsKey("rows"))
                    .getJsonArray("rows")
                    .getJsonObject(0);
            assertThat(row.getInt("status")).isEqualTo(1);
            machine.says("vietqr/refund-request/" + Demo.TERMINAL, MachineIT.refund(paid.reference(), 35_000));
            assertThat(machine.hears(refunds).getString("status")).isEqualTo("SUCCESS");
            machine.says(
                    "vietqr/cash/" + Demo.TERMINAL,
                    Json.createObjectBuilder().add("note", order).build());
        }
        Until.holds("cash is kept", SOON, () -> reportsOf(order) == 1);
    }

    @Test
    void aBoxMakesItselfKnownAtABrokerOfTheOperatorsAndIsToldWhatToShow() {
        assumeTrue(broker.isPresent(), "there is no Mosquitto, neither installed nor as a package");
        Database database = Database.of(server);
        String mac =
                database.text("select mac from device_box order by id limit 1").replaceAll("(..)(?!$)", "$1:");
        String answers = "/vqr/handle-box/response/" + mac;
        try (Machine box = Machine.connectedAt(BROKER_PORT, BOX, BOX)) {
            box.listensTo(answers);
            box.says(
                    "/vqr/handle-box",
                    Json.createObjectBuilder()
                            .add("macAddr", mac)
                            .add("checkSum", CheckOrder.md5(mac + "VietQRBoxAccessKey"))
                            .build());
            String frames = "vietqr/boxId/" + box.hears(answers).getString("boxId");
            box.listensTo(frames);
            ApiClient.partner(one.http())
                    .ask(
                            "/vqr/api/tid/active-box",
                            Json.createObjectBuilder()
                                    .add("boxCode", database.text("select code from device_box order by id limit 1"))
                                    .add("terminalCode", Demo.TERMINAL)
                                    .build());
            assertThat(box.hears(frames).getString("notificationType")).isEqualTo("N16");
        }
    }

    private static Order asked(String order) {
        return new Order(
                order,
                35_000,
                ApiClient.partner(two.http())
                        .ask(Order.GENERATE, Order.wish(order, 35_000).build()));
    }

    private static long reportsOf(String order) {
        return Database.of(server)
                .number("select count(*) from device_cash_report where body like ?", "%" + order + "%");
    }

    private static long nodesAtTheBroker() {
        return Stream.of(one, two)
                .filter(node -> node.log().contains("devices come in at the MQTT broker"))
                .count();
    }

    @Test
    void whoFollowsTheFeedAtOneHearsOfMoneyToldToTheOtherWithinSeconds() {
        try (EventStream follower = new EventStream(one)) {
            Credit credit = Order.ask(one.http(), 20_000).paid();
            long told = System.nanoTime();

            credit.tell(two.http());

            Until.holds("the follower is told", SOON, () -> follower.hasHeard(credit.reference()));
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(AT_MOST);
        }
    }

    @Test
    void aTokenOfOneIsGoodAtTheOther() {
        String token = ApiClient.partner(one.http()).token();

        Answer answer = two.http().postJson(CheckOrder.PATH, "{}", "Authorization", Http.bearer(token));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aNodeWithAnotherMasterKeyDoesNotStart() {
        try (Gateway stranger = Gateway.begin(node("node-3", OTHER_KEY))) {
            assertThat(stranger.awaitExit()).isEqualTo(1);
            assertThat(stranger.log()).contains("VIETQR_MASTER_KEY").doesNotContain(OTHER_KEY, KEY);
        }
    }
}
