package vietqr.reconciliation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static vietqr.reconciliation.Ledger.DAY;

/** What timers find due. */
class RoundsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock =
            new SettableClock(DAY.atTime(15, 0).atZone(BankingDay.ZONE).toInstant());

    private final Now now = new Now(clock);
    private final Ledger ledger = new Ledger(DATABASE, now);

    @Test
    void onlyWhatIsNewIsLookedAt() {
        open();
        assertThat(runs()).isEmpty();
        ledger.statement(DAY.minusDays(20), DAY, null, null);
        open();
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.days()).isEqualTo(new Days(DAY.minusDays(20), DAY.plusDays(1)));
            assertThat(run.occasion()).isEqualTo(Occasion.TIMER);
        });
        clock.advance(Duration.ofMinutes(20));
        open();
        open();
        assertThat(runs()).hasSize(2);

        ledger.comes(DAY, 50_000, "FT1", "tien hang");
        open();
        assertThat(runs()).hasSize(3);
        assertThat(runs().get(0).days().from()).isEqualTo(DAY.minusDays(7));
        open();
        assertThat(runs()).hasSize(3);

        clock.advance(Duration.ofDays(2));
        open();
        assertThat(runs()).hasSize(4);
        assertThat(ledger.broken()).containsExactly("MISSING_AT_BANK OPEN");
        open();
        assertThat(runs()).hasSize(4);
    }

    @Test
    void daysThatWereMissedAreMadeGood() {
        ledger.statement(DAY.minusDays(20), DAY, null, null);
        whole();
        assertThat(wholeDays()).containsExactly(new Days(DAY.minusDays(1), DAY.minusDays(1)));
        whole();
        assertThat(wholeDays()).hasSize(1);
        clock.advance(Duration.ofDays(3));
        whole();
        assertThat(wholeDays().get(0)).isEqualTo(new Days(DAY, DAY.plusDays(2)));
    }

    private void open() {
        DATABASE.run(em -> ledger.rounds(em).open());
    }

    private void whole() {
        DATABASE.run(em -> ledger.rounds(em).whole());
    }

    private List<Run> runs() {
        return DATABASE.inTransaction(em -> new Runs(em)
                .page(ledger.sight(), OptionalLong.of(ledger.account.id()), OptionalLong.empty(), 50)
                .rows());
    }

    private List<Days> wholeDays() {
        return runs().stream().map(Run::days).toList();
    }
}
