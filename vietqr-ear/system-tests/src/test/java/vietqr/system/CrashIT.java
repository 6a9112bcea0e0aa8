package vietqr.system;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} at any step of a payment, and a start on what is left: nothing is lost and nothing is paid twice. */
class CrashIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A try that died with its process is repeated after the longest time it could have taken. */
    private static final Duration AFTER_THE_LEASE = Duration.ofSeconds(75);

    private final Launch launch = Launch.fresh("crash");
    private Gateway gateway;

    @BeforeEach
    void start() {
        gateway = Gateway.start(launch);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void killedBetweenAnyTwoStepsItGoesOnWhereItWas() {
        try (MerchantSystem merchant = new MerchantSystem().takesOver(gateway.database())) {
            Credit owed = owedToAMerchantThatIsDown();
            Order asked = Order.ask(gateway.http(), 31_000);
            gateway.kill();

            start();
            bookedOnceAndStillOwed(owed);
            theMerchantIsToldInTheEnd(merchant, owed);
            anOrderAskedBeforeCanBePaid(merchant.holding(), asked);
        }
    }

    /** After the bank's message, before the merchant is told. */
    private Credit owedToAMerchantThatIsDown() {
        Credit credit = Order.ask(gateway.http(), 30_000).paid();
        credit.tell(gateway.http());
        Ledger ledger = new Ledger(gateway.database());
        Until.holds("tried once", SOON, () -> !ledger.tries(credit).isEmpty());
        return credit;
    }

    private void bookedOnceAndStillOwed(Credit credit) {
        Ledger ledger = new Ledger(gateway.database());
        assertThat(ledger.deliveries(credit)).containsExactly("OWED");
        JsonObject first = credit.tell(gateway.http());
        assertThat(credit.tell(gateway.http())).isEqualTo(first);
        assertThat(ledger.movements(credit)).isEqualTo(1);
        assertThat(ledger.events(credit)).isEqualTo(1);
        assertThat(new CheckOrder(ApiClient.partner(gateway.http())).of(credit).getInt("status"))
                .isEqualTo(1);
    }

    private void theMerchantIsToldInTheEnd(MerchantSystem merchant, Credit credit) {
        Ledger ledger = new Ledger(gateway.database());
        merchant.start();
        Until.holds(
                "delivered", AFTER_THE_LEASE, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        assertThat(merchant.told(credit.reference())).hasSize(1);
    }

    /** Asked before the first kill, paid after it, and killed once more, with the database, while the merchant is told. */
    private void anOrderAskedBeforeCanBePaid(MerchantSystem merchant, Order order) {
        Credit credit = order.paid();
        credit.tell(gateway.http());
        Until.holds("told", SOON, () -> merchant.told(credit.reference()).size() == 1);
        gateway.killWithDatabase();
        merchant.letGo();

        start();
        Ledger ledger = new Ledger(gateway.database());
        assertThat(ledger.state(order)).isEqualTo("PAID");
        Until.holds(
                "delivered", AFTER_THE_LEASE, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        List<String> told = merchant.told(credit.reference());
        assertThat(told).hasSize(2).containsOnly(told.get(0));
        assertThat(ledger.movements(credit)).isEqualTo(1);
        assertThat(ledger.matches(order)).isEqualTo(1);
    }
}
