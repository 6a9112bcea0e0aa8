package vietqr.cashier;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.TerminalAccounts;
import vietqr.event.Shop;
import vietqr.intake.MovementSearch;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.Payments;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.Scene;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a till is told of. */
class HearingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private Shop shop;
    private Sight sight;
    private PointOfSale till;

    @BeforeEach
    void twoTerminalsOnOneAccount() {
        shop = new Shop(DATABASE, NOW);
        sight = Sight.of(List.of(shop.merchantId()));
        till = terminal("T1");
        terminal("T2");
    }

    @Test
    void aTillHearsItsOwnMoneyAndAllOfItIfItWants() {
        shop.moneyMoves("C", 10_000, code("T1"));
        shop.moneyMoves("C", 20_000, code("T2"));
        shop.moneyMoves("C", 30_000, "NGUYEN VAN AN CHUYEN TIEN");
        shop.moneyMoves("D", 40_000, code("T1"));

        assertThat(heard(sight, false, NOW)).containsExactly(10_000L);
        assertThat(heard(sight, true, NOW)).containsExactly(30_000L, 20_000L, 10_000L);
    }

    @Test
    void whatIsOtherPlacesIsNotForWhoeverMayNotSeeTheAccountsMerchant() {
        shop.moneyMoves("C", 10_000, code("T1"));
        shop.moneyMoves("C", 20_000, code("T2"));

        assertThat(heard(Sight.of(List.of(Ids.next())), true, NOW)).containsExactly(10_000L);
    }

    @Test
    void afterTwoMinutesNothingIsSaidAnyMoreButItCanStillBeHeardByItsNumber() {
        shop.moneyMoves("C", 10_000, code("T1"));
        long id = one(sight).get(0).movement().id();
        Now later = new Now(Clock.offset(Clock.systemUTC(), Hearing.BACK.plus(Duration.ofSeconds(5))));

        assertThat(heard(sight, true, later)).isEmpty();
        boolean there = DATABASE.inTransaction(
                em -> hearing(em, later).find(till, sight, id).isPresent());
        assertThat(there).isTrue();
    }

    @Test
    void moneyOfAnotherShopIsNotHeardByItsNumberEither() {
        Shop other = new Shop(DATABASE, NOW);
        other.moneyMoves("C", 10_000, "CHUYEN TIEN");
        long id = other.recorded().get(0).movement().id();

        boolean there = DATABASE.inTransaction(
                em -> hearing(em, NOW).find(till, Sight.EVERYTHING, id).isPresent());
        assertThat(there).isFalse();
    }

    private List<Heard> one(Sight whose) {
        return DATABASE.inTransaction(em -> hearing(em, NOW).lately(till, whose, false));
    }

    private List<Long> heard(Sight whose, boolean everything, Now now) {
        return DATABASE.inTransaction(em -> hearing(em, now).lately(till, whose, everything).stream()
                .map(heard -> heard.movement().amount().amount())
                .toList());
    }

    private static Hearing hearing(EntityManager em, Now now) {
        return new Hearing(new MovementSearch(em), new Payments(em, now, new FakeEvent<>()), now);
    }

    private String code(String terminal) {
        return DATABASE.inTransaction(em -> new Asking(em).standing(shop.account(), terminal, "", Vnd.ZERO));
    }

    private PointOfSale terminal(String code) {
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, NOW);
            long id = merchants
                    .addTerminal(merchants.find(shop.merchantId()).orElseThrow(), code, "Quầy")
                    .id();
            em.flush();
            new TerminalAccounts(em).bind(id, shop.merchantId(), shop.account());
        });
        return DATABASE.inTransaction(em -> Scene.desk(em).byCode(shop.merchantId(), code))
                .orElseThrow();
    }
}
