package vietqr.system;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A power cut while banks are talking: every message that was answered is in the books, and repeating all of them is safe. */
class CrashUnderLoadIT {
    private static final int PAYMENTS = 60;
    private static final int ANSWERED_BEFORE_THE_CUT = 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AFTER_THE_LEASE = Duration.ofSeconds(100);

    private final Set<Credit> answered = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAnsweredIsInTheBooksOnceAndWhatWasNotCanBeRepeated() throws Exception {
        Launch launch = Launch.fresh("power-cut");
        List<Credit> credits;
        try (Gateway gateway = Gateway.start(launch)) {
            credits = IntStream.range(0, PAYMENTS)
                    .mapToObj(i -> Order.ask(gateway.http(), 40_000 + i).paid())
                    .toList();
            cutThePowerWhileTelling(gateway, credits);
            try (Gateway again = Gateway.start(launch)) {
                Ledger ledger = new Ledger(again.database());
                assertThat(answered).hasSizeBetween(ANSWERED_BEFORE_THE_CUT, PAYMENTS);
                assertThat(answered).allSatisfy(credit -> assertThat(ledger.movements(credit))
                        .isEqualTo(1));
                credits.forEach(credit -> credit.tell(again.http()));
                allArePaidOnceAndTold(again, ledger, credits);
            }
        }
    }

    private void cutThePowerWhileTelling(Gateway gateway, List<Credit> credits) throws InterruptedException {
        ExecutorService banks = Executors.newFixedThreadPool(4);
        credits.forEach(credit -> banks.execute(() -> {
            try {
                credit.tell(gateway.http());
                answered.add(credit);
            } catch (UncheckedIOException cut) {
                // Not answered, so nothing was promised.
            }
        }));
        Until.holds("some are answered", SOON, () -> answered.size() >= ANSWERED_BEFORE_THE_CUT);
        gateway.killWithDatabase();
        banks.shutdown();
        assertThat(banks.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void allArePaidOnceAndTold(Gateway gateway, Ledger ledger, List<Credit> credits) {
        Database database = gateway.database();
        assertThat(database.number("select count(*) from payment_request where state = 'PAID'"))
                .isEqualTo(PAYMENTS);
        assertThat(database.number("select count(*) from payment_match")).isEqualTo(PAYMENTS);
        for (String type : List.of("movement.recorded", "payment.paid"))
            assertThat(database.number("select count(*) from webhook_event where type = ?", type))
                    .as(type)
                    .isEqualTo(PAYMENTS);
        Until.holds(
                "all are delivered",
                AFTER_THE_LEASE,
                () -> database.number("select count(*) from webhook_delivery where state = 'DELIVERED'") == PAYMENTS);
        assertThat(credits)
                .allSatisfy(credit -> assertThat(ledger.movements(credit)).isEqualTo(1));
    }
}
