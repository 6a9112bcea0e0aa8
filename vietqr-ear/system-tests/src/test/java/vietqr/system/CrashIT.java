package vietqr.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} at five points of a payment's way, each time a start on what is left, while the merchant's system fails
 * now and then: nothing is lost, nothing is credited twice, and the merchant is told everything with the same body. Rows
 * locked from outside make the gateway stand still at the point where it is to die.
 */
class CrashIT {
    private static final Duration SOON = Until.SOON;
    private static final int REFUSALS = 3;

    private final Launch launch = Launch.fresh("crash").with("VIETQR_JOURNAL_SEAL_AFTER", "1");
    private Gateway gateway = Gateway.start(launch);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void killedAtAnyOfFivePointsItGoesOnWhereItWas() {
        try (MerchantSystem merchant = MerchantSystem.up().takesOver(gateway.database())) {
            Credit booking = killedWhileItBooks();
            Credit owing = killedWhenItOwes(booking);
            Credit sending = killedWhileItSends(merchant);
            Credit answered = killedWhenTheMerchantHasAnswered(merchant, sending);
            Credit sealing = killedWhileItSeals(merchant, answered);
            Credit refused = toldToAMerchantThatRefusesAtFirst(merchant);

            Ledger ledger = new Ledger(gateway.database());
            assertThat(Stream.of(booking, owing, sending, answered, sealing, refused))
                    .allSatisfy(credit -> {
                        delivered(credit);
                        assertThat(ledger.movements(credit)).isEqualTo(1);
                        assertThat(ledger.matches(credit)).isEqualTo(1);
                        assertThat(ledger.events(credit)).isEqualTo(1);
                        assertThat(merchant.told(credit.reference()))
                                .containsOnly(merchant.told(credit.reference()).get(0));
                    });
            allIsSealed(ledger);
        }
    }

    /** The movement is written and not committed: the bank has no answer, and repeats its message. */
    private Credit killedWhileItBooks() {
        Order order = Order.ask(gateway.http(), 30_000);
        Credit credit = order.paid();
        Database database = gateway.database();
        Standstill request =
                Standstill.at(database, "select id from payment_request where order_id = ? for update", order.id());
        CompletableFuture<Answer> answer = credit.tellLater(gateway.http());
        Until.holds(
                "written, not committed",
                SOON,
                () -> database.uncommitted("select count(*) from movement where reference = ?", credit.reference())
                        == 1);
        gateway.kill();
        request.end();
        start();
        assertThat(answer).failsWithin(SOON);
        assertThat(new Ledger(gateway.database()).movements(credit)).isZero();
        credit.tell(gateway.http());
        return credit;
    }

    /** The bank has its answer, and nobody has begun to tell the merchant. */
    private Credit killedWhenItOwes(Credit before) {
        delivered(before);
        Ledger ledger = new Ledger(gateway.database());
        Credit credit = Order.ask(gateway.http(), 31_000).paid();
        Standstill lanes = Standstill.at(gateway.database(), "select * from webhook_lane for update");
        credit.tell(gateway.http());
        assertThat(ledger.deliveries(credit)).containsExactly("OWED");
        gateway.kill();
        lanes.end();
        assertThat(ledger.tries(credit)).isEmpty();
        start();
        delivered(credit);
        return credit;
    }

    /** The merchant's system has the message and has not answered. */
    private Credit killedWhileItSends(MerchantSystem merchant) {
        Credit credit = Order.ask(gateway.http(), 32_000).paid();
        merchant.holding();
        credit.tell(gateway.http());
        Until.holds("told", SOON, () -> merchant.told(credit.reference()).size() == 1);
        gateway.kill();
        merchant.letGo();
        start();
        return credit;
    }

    /** The merchant's system has taken the message, and the gateway has not written that down. */
    private Credit killedWhenTheMerchantHasAnswered(MerchantSystem merchant, Credit before) {
        deliveredAgain(before, merchant);
        Credit credit = Order.ask(gateway.http(), 33_000).paid();
        merchant.holding();
        credit.tell(gateway.http());
        Until.holds("told", SOON, () -> merchant.told(credit.reference()).size() == 1);
        Standstill books = Standstill.at(
                gateway.database(),
                "select * from webhook_lane l, webhook_delivery d"
                        + " where d.endpoint_id = l.endpoint_id and d.state = 'OWED' for update");
        merchant.letGo();
        Until.holds("answered", SOON, () -> merchant.hasAnswered(credit.reference()));
        gateway.kill();
        books.end();
        start();
        return credit;
    }

    /** A segment of the journal is begun: a record of it that somebody else writes at the moment makes it wait. */
    private Credit killedWhileItSeals(MerchantSystem merchant, Credit before) {
        deliveredAgain(before, merchant);
        Database database = gateway.database();
        Credit credit = Order.ask(gateway.http(), 34_000).paid();
        long segments = database.number("select count(*) from journal_segment");
        Standstill sealer = Standstill.at(database, "select * from lease where name = 'journal' for update");
        credit.tell(gateway.http());
        Standstill entry = Standstill.at(
                database,
                "insert into journal_entry (source, record, segment, hash) select 'movement', m.id, s.number,"
                        + " repeat('x', 32) from movement m, journal_segment s where m.reference = ? and s.number = 1",
                credit.reference());
        sealer.end();
        Until.holds(
                "a segment is begun",
                SOON,
                () -> database.uncommitted("select count(*) from journal_segment") > segments);
        gateway.kill();
        entry.end();
        start();
        return credit;
    }

    private Credit toldToAMerchantThatRefusesAtFirst(MerchantSystem merchant) {
        merchant.refusing(REFUSALS);
        Credit credit = Order.ask(gateway.http(), 35_000).paid();
        credit.tell(gateway.http());
        delivered(credit);
        assertThat(merchant.told(credit.reference())).hasSize(REFUSALS + 1);
        return credit;
    }

    private void delivered(Credit credit) {
        Ledger ledger = new Ledger(gateway.database());
        Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
    }

    /** What a dead process was at is taken up again when its time is over; here the time is over at once. */
    private void deliveredAgain(Credit credit, MerchantSystem merchant) {
        assertThat(new Ledger(gateway.database()).deliveries(credit)).containsExactly("OWED");
        gateway.database()
                .change("update webhook_delivery set due_at = created_at, claimed_until = null where state = 'OWED'");
        delivered(credit);
        assertThat(merchant.told(credit.reference())).hasSize(2);
    }

    private void allIsSealed(Ledger ledger) {
        Until.holds("all is sealed", SOON, () -> ledger.unsealedMovements() == 0);
        assertThat(Verification.of(launch, "--lang", "en").output()).contains("The journal is intact");
    }

    private void start() {
        gateway = Gateway.start(launch);
    }
}
