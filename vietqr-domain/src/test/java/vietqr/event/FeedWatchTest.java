package vietqr.event;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Now;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.testing.Until;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows a feed is told everything once and in order. */
class FeedWatchTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private final Shop shop = new Shop(DATABASE, now);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final FeedWatch watch = new FeedWatch(new FeedOfTheTest(), now, threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatWasMissedComesFirstAndThenWhatIsNew() {
        shop.moneyMoves("C", 1_000, "one");
        shop.moneyMoves("C", 2_000, "two");
        Heard heard = new Heard();
        watch.follow(shop.merchantId(), 1, heard);
        heard.until(1);

        shop.moneyMoves("C", 3_000, "three");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));

        heard.until(2);
        assertThat(heard.positions).containsExactly(2L, 3L);
    }

    @Test
    void whatAnotherNodeHasDoneIsFoundByLooking() {
        Heard heard = new Heard();
        watch.follow(shop.merchantId(), 0, heard);
        shop.moneyMoves("C", 1_000, "elsewhere");
        watch.tick();
        watch.tick();
        heard.until(1);
        assertThat(heard.positions).containsExactly(1L);
    }

    @Test
    void anotherMerchantsEventsAreNotTold() {
        Heard heard = new Heard();
        watch.follow(new Shop(DATABASE, now).merchantId(), 0, heard);
        shop.moneyMoves("C", 1_000, "not yours");
        watch.tick();
        watch.tick();
        clock.advance(FeedWatch.BEAT);
        watch.tick();
        Until.holds("a beat", () -> heard.beats > 0);
        assertThat(heard.positions).isEmpty();
    }

    @Test
    void whoIsGoneIsForgottenAndWhoStaysIsSentAwayInTheEnd() {
        Heard gone = new Heard();
        gone.there = false;
        Heard stays = new Heard();
        watch.follow(shop.merchantId(), 0, gone);
        watch.follow(shop.merchantId(), 0, stays);
        shop.moneyMoves("C", 1_000, "x");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));
        Until.holds("forgotten", () -> gone.ended);
        assertThat(stays.ended).isFalse();

        clock.advance(FeedWatch.LONGEST);
        watch.tick();
        assertThat(stays.ended).isTrue();
    }

    @Test
    void aMerchantHasOnlySoManyFollowers() {
        for (int i = 0; i < FeedWatch.MOST_OF_ONE_MERCHANT; i++)
            assertThat(watch.follow(shop.merchantId(), 0, new Heard())).isTrue();
        assertThat(watch.follow(shop.merchantId(), 0, new Heard())).isFalse();
        assertThat(watch.follow(new Shop(DATABASE, now).merchantId(), 0, new Heard()))
                .isTrue();
    }

    private static final class Heard implements FeedWatch.Follower {
        private final List<Long> positions = new CopyOnWriteArrayList<>();
        private volatile boolean there = true;
        private volatile boolean ended;
        private volatile int beats;

        void until(int count) {
            Until.holds(count + " events", () -> positions.size() >= count);
        }

        @Override
        public boolean tell(FeedPage.Item item) {
            positions.add(item.position());
            return there;
        }

        @Override
        public boolean beat() {
            beats = 1;
            return there;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    /** Each look in a transaction of its own, as the container has it. */
    private static final class FeedOfTheTest extends EventFeed {
        FeedOfTheTest() {
            super((EntityManager) null);
        }

        @Override
        public Optional<FeedPage> after(long merchantId, long position, int limit) {
            return DATABASE.inTransaction(em -> new EventFeed(em).after(merchantId, position, limit));
        }
    }
}
