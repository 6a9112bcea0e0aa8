package vietqr.system;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A power cut while banks are talking, each as banks do: the same again, in parts, too much, twice, under another id, in any
 * order, about accounts nobody knows. What was answered is in the books, telling everything again is safe, the books are
 * right, and a merchant's system that failed all the while gets everything when it is back.
 */
class CrashUnderLoadIT {
    private static final int ORDERS = 60;
    private static final int ANSWERED_BEFORE_THE_CUT = 40;
    private static final int BANKS = 6;
    private static final Duration SOON = Until.SOON;

    private final Set<Credit> answered = ConcurrentHashMap.newKeySet();
    private final List<Credit> messages = new ArrayList<>();

    @Test
    void theBooksAreRightWhateverIsToldAndWheneverThePowerFails() throws Exception {
        Launch launch = Launch.fresh("power-cut").with("VIETQR_JOURNAL_SEAL_AFTER", "1");
        try (Receiver receiver = new Receiver();
                Gateway gateway = Gateway.start(launch)) {
            receiver.answers(503);
            register(gateway, receiver);
            for (int nth = 0; nth < ORDERS; nth++) messages.addAll(messagesOf(gateway.http(), nth));
            Collections.shuffle(messages, new Random(20_261_124));
            cutThePowerWhileTelling(gateway);
            try (Gateway again = Gateway.start(launch)) {
                answered.forEach(credit -> keptOnce(again.database(), credit));
                tell(again, true);
                assertThat(answered).containsAll(messages);
                booksAreRight(again.database());
                theReceiverGetsAll(again.database(), receiver);
                allIsSealed(again.database(), launch);
            }
        }
    }

    private static void register(Gateway gateway, Receiver receiver) {
        String wish =
                Json.createObjectBuilder().add("url", receiver.url()).build().toString();
        Answer answer = gateway.http()
                .postJson(
                        "/vqr/v1/endpoints",
                        wish,
                        "Authorization",
                        Http.bearer("vqk_test_demo_10001"),
                        "Idempotency-Key",
                        "receiver");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Seen.secret(answer.object().getString("secret"));
    }

    /** What banks say about one order. */
    private static List<Credit> messagesOf(Http http, int nth) {
        Order order = Order.ask(http, 40_000 + nth);
        Credit exact = order.paid();
        return switch (nth % 6) {
            case 0 -> List.of(exact);
            case 1 -> Collections.nCopies(5, exact);
            case 2 -> List.of(order.paid(30_000), order.paid(10_000 + nth));
            case 3 -> List.of(order.paid(50_000 + nth));
            case 4 -> List.of(exact, exact.underAnotherId());
            default -> List.of(exact, order.paid(), exact.onAccount("99" + nth));
        };
    }

    private void cutThePowerWhileTelling(Gateway gateway) throws InterruptedException {
        Thread cut = new Thread(() -> {
            Until.holds("some are answered", SOON, () -> answered.size() >= ANSWERED_BEFORE_THE_CUT);
            gateway.killWithDatabase();
        });
        cut.start();
        tell(gateway, false);
        cut.join(SOON.toMillis());
        assertThat(answered).hasSizeBetween(ANSWERED_BEFORE_THE_CUT, messages.size() - 1);
    }

    /** Tells all messages, several at a time. */
    private void tell(Gateway gateway, boolean everyOneIsAnswered) throws InterruptedException {
        Set<Credit> cut = ConcurrentHashMap.newKeySet();
        ExecutorService banks = Executors.newFixedThreadPool(BANKS);
        messages.forEach(credit -> banks.execute(() -> {
            try {
                credit.tell(gateway.http());
                answered.add(credit);
            } catch (UncheckedIOException noAnswer) {
                // Nothing was promised.
                cut.add(credit);
            }
        }));
        banks.shutdown();
        assertThat(banks.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        assertThat(cut.isEmpty()).isEqualTo(everyOneIsAnswered);
    }

    private static void keptOnce(Database database, Credit credit) {
        assertThat(database.number("select count(*) from notice where dedupe_key = ?", credit.transactionId() + "|C"))
                .isEqualTo(1);
    }

    private void booksAreRight(Database database) {
        Set<Credit> distinct = new HashSet<>(messages);
        distinct.forEach(credit -> keptOnce(database, credit));
        List<Credit> ours = distinct.stream()
                .filter(credit -> credit.account().equals(Demo.ACCOUNT))
                .toList();
        Set<String> references = new HashSet<>();
        long sum = 0;
        for (Credit credit : ours) if (references.add(credit.reference())) sum += credit.amount();
        assertThat(database.number("select count(*) from movement")).isEqualTo(references.size());
        assertThat(database.number("select sum(amount) from movement")).isEqualTo(sum);
        assertThat(database.number("select sum(received + surplus) from payment_request"))
                .isEqualTo(sum);
        assertThat(states(database)).containsExactly("OVERPAID 10", "PAID " + (ORDERS - 10));
        new Invariants(database).hold();
    }

    private static List<String> states(Database database) {
        return database.column("select concat(state, ' ', count(*)) from payment_request"
                + " where order_id like 'ORD%' group by state order by state");
    }

    private static void theReceiverGetsAll(Database database, Receiver receiver) {
        Set<String> owed = new HashSet<>(database.column("select concat('evt_', id) from webhook_event"));
        receiver.answers(200);
        int refused = receiver.messages().size();
        // A day passes.
        database.change("update webhook_delivery set due_at = created_at, claimed_until = null where state = 'OWED'");
        database.change("update webhook_lane set resume_at = served_at");
        Until.holds("all is taken", SOON, () -> ids(receiver.messages().stream().skip(refused))
                .containsAll(owed));
        assertThat(ids(receiver.messages().stream())).isEqualTo(owed);
        assertThat(receiver.messages().stream().map(CrashUnderLoadIT::idAndBody).distinct())
                .hasSize(owed.size());
        Until.holds(
                "all is delivered",
                SOON,
                () -> database.number("select count(*) from webhook_delivery where state <> 'DELIVERED'") == 0);
    }

    private static Set<String> ids(Stream<Receiver.Message> messages) {
        return messages.map(message -> message.headers().get("webhook-id")).collect(Collectors.toSet());
    }

    private static String idAndBody(Receiver.Message message) {
        return message.headers().get("webhook-id") + " " + message.body();
    }

    private static void allIsSealed(Database database, Launch launch) {
        Until.holds("all is sealed", SOON, () -> new Ledger(database).unsealedMovements() == 0);
        assertThat(Verification.of(launch, "--lang", "en").output()).contains("The journal is intact");
    }
}
