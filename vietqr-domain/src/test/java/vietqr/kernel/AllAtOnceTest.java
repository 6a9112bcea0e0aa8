package vietqr.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllAtOnceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void thePersistenceUnitWritesThisWay() {
        Object mechanism = DATABASE.inTransaction(
                em -> em.unwrap(DatabaseSession.class).getPlatform().getBatchWritingMechanism());

        assertThat(mechanism).isInstanceOf(AllAtOnce.class);
    }

    @Test
    void rowsOfSeveralKindsAreWrittenWithTheirOwnValues() {
        Merchant shop = DATABASE.inTransaction(em -> {
            Merchant merchant = merchants(em).add("Shop");
            merchants(em).addTerminal(merchant, "A", "Till A");
            merchants(em).promote(merchant.id());
            return merchant;
        });

        assertThat(terminal(shop, "A").name()).isEqualTo("Till A");
        boolean master = DATABASE.inTransaction(
                em -> merchants(em).find(shop.id()).orElseThrow().isMaster());
        assertThat(master).isTrue();
    }

    @Test
    void amongOtherRowsAChangeOfWhatSomebodyElseHasChangedIsRefused() {
        Merchant shop = DATABASE.inTransaction(em -> merchants(em).add("Shop"));

        assertThatThrownBy(() -> DATABASE.run(em -> {
                    merchants(em).promote(shop.id());
                    DATABASE.run(other -> merchants(other).promote(shop.id()));
                    merchants(em).addTerminal(shop, "A", "Till A");
                    em.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
        boolean added = DATABASE.inTransaction(
                em -> merchants(em).terminal(shop.id(), "A").isPresent());
        assertThat(added).isFalse();
    }

    @Test
    void manyRowsAreWrittenToo() {
        Merchant shop = DATABASE.inTransaction(em -> {
            Merchant merchant = merchants(em).add("Shop");
            IntStream.range(0, 100).forEach(n -> merchants(em).addTerminal(merchant, "T" + n, "Till " + n));
            return merchant;
        });

        assertThat(terminal(shop, "T0").name()).isEqualTo("Till 0");
        assertThat(terminal(shop, "T99").name()).isEqualTo("Till 99");
    }

    @Test
    void manyRowsOfSeveralKindsKeepTheirOwnValues() {
        List<Merchant> shops = DATABASE.inTransaction(em -> IntStream.range(0, 30)
                .mapToObj(n -> merchants(em).add("Shop " + n))
                .toList());

        DATABASE.run(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            for (Merchant shop : shops) {
                merchants(em).promote(shop.id());
                merchants(em).addTerminal(shop, "A", "Till of " + shop.name());
            }
        });

        for (Merchant shop : shops) {
            assertThat(terminal(shop, "A").name()).isEqualTo("Till of " + shop.name());
            boolean master = DATABASE.inTransaction(
                    em -> merchants(em).find(shop.id()).orElseThrow().isMaster());
            assertThat(master).isTrue();
        }
    }

    private static Terminal terminal(Merchant shop, String code) {
        return DATABASE.inTransaction(em -> merchants(em).terminal(shop.id(), code))
                .orElseThrow();
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, new Now());
    }
}
