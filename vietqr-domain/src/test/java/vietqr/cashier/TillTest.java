package vietqr.cashier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.cashier.SaleResult.Asked;
import vietqr.cashier.SaleResult.Fault;
import vietqr.cashier.SaleResult.Refused;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.Scene;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** A cashier asks for money. */
class TillTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final long cashier = Ids.next();
    private Scene scene;
    private Sight sight;
    private PointOfSale terminal;

    @BeforeEach
    void aTerminal() {
        scene = new Scene(DATABASE);
        sight = Sight.of(List.of(scene.merchant.id()));
        terminal = scene.terminal("Q1");
    }

    @Test
    void aSaleNamesItsTerminalItsOrderAndTheAmount() {
        SaleView sale = sold(wish(150_000, "DON 7", key()));

        assertThat(sale.state()).isEqualTo(PaymentState.WAITING);
        assertThat(sale.request().amount()).isEqualTo(Vnd.of(150_000));
        assertThat(sale.request().terminalCode()).isEqualTo("Q1");
        assertThat(sale.request().orderId()).isEqualTo("DON 7");
        assertThat(sale.request().payload()).contains(scene.first, "DON 7");
    }

    @Test
    void pressingTwiceAsksOnce() {
        SaleWish wish = wish(20_000, "", key());

        long first = sold(wish).request().id();
        long second = sold(wish).request().id();

        assertThat(second).isEqualTo(first);
        assertThat(shift()).hasSize(1);
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThat(sell(wish(0, "", key()))).isEqualTo(new Refused(Fault.AMOUNT));
        assertThat(sell(wish(10_000_000_000_000L, "", key()))).isEqualTo(new Refused(Fault.AMOUNT));
        assertThat(sell(wish(1_000, "x".repeat(65), key()))).isEqualTo(new Refused(Fault.TEXT));
        assertThat(sell(wish(1_000, "x".repeat(51), key()))).isEqualTo(new Refused(Fault.TEXT));
        Sight strange = Sight.of(List.of(scene.stranger.id()));
        SaleWish wish = wish(1_000, "", key());
        SaleResult refused = till(till -> till.sell(cashier, strange, wish));
        assertThat(refused).isEqualTo(new Refused(Fault.TERMINAL));
        assertThat(shift()).isEmpty();
    }

    @Test
    void aSaleIsWithdrawnAndAStrangerReachesNone() {
        long id = sold(wish(20_000, "", key())).request().id();
        Sight strange = Sight.of(List.of(scene.stranger.id()));

        boolean reached = till(till ->
                till.cancel(strange, id).isPresent() || till.find(strange, id).isPresent());
        assertThat(reached).isFalse();
        assertThat(shift().get(0).state()).isEqualTo(PaymentState.WAITING);
        SaleView cancelled = till(till -> till.cancel(sight, id)).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(PaymentState.CANCELLED);
    }

    @Test
    void theShiftHasWhatThisPersonSoldHereNewestFirst() {
        long first = sold(wish(10_000, "", key())).request().id();
        long second = sold(wish(20_000, "", key())).request().id();
        SaleWish ofOther = wish(30_000, "", key());
        till(till -> till.sell(Ids.next(), sight, ofOther));

        assertThat(shift()).extracting(sale -> sale.request().id()).containsExactly(second, first);
        assertThat(Till.paid(shift())).isEqualTo(Vnd.ZERO);
    }

    private List<SaleView> shift() {
        return till(till -> till.shift(cashier, terminal));
    }

    private SaleView sold(SaleWish wish) {
        return ((Asked) sell(wish)).sale();
    }

    private SaleResult sell(SaleWish wish) {
        return till(till -> till.sell(cashier, sight, wish));
    }

    private SaleWish wish(long amount, String order, String key) {
        return new SaleWish(terminal.id(), Vnd.of(amount), order, "", key);
    }

    private static String key() {
        return "key-" + Ids.next();
    }

    private static <T> T till(Function<Till, T> deed) {
        return DATABASE.inTransaction(em -> deed.apply(new Till(
                em,
                Scene.desk(em),
                new Asking(em).issuing(),
                new Payments(em, new Now(), new FakeEvent<>()),
                new Now())));
    }
}
