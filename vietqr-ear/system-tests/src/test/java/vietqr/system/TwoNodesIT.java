package vietqr.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Two gateways and one database that belongs to neither: what must happen once happens once. */
class TwoNodesIT {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HxwdGhsYGRYXFBUSExARDg8MDQoLCAkGBwQFAgMAAQI=";
    private static final Duration SOON = Until.SOON;

    private static EmbeddedDatabase server;
    private static Gateway one;
    private static Gateway two;

    @BeforeAll
    static void startBothAtOnce() {
        Path home = Path.of("target", "gateways", "two-nodes").toAbsolutePath();
        Tree.delete(home);
        server = EmbeddedDatabase.start(home.resolve("data"), Installation.fromClassPath(home.resolve("program")));
        one = Gateway.begin(node("node-1", KEY));
        two = Gateway.begin(node("node-2", KEY));
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stopAll() {
        Stream.of(one, two).filter(node -> node != null).forEach(Gateway::close);
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
                .with("VIETQR_MASTER_KEY", key);
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
