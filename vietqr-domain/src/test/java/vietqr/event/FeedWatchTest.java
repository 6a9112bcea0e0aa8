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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whoever follows a feed is told everything once and in order. */
class FeedWatchTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private final Shop shop = new Shop(DATABASE, now);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final FeedOfTheTest feed = new FeedOfTheTest();
    private final FeedWatch watch = new FeedWatch(feed, now, threads);

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
        assertThat(watch.room(shop.merchantId())).isEqualTo(FeedWatch.Room.NONE_OF_THE_MERCHANT);
        assertThat(watch.follow(shop.merchantId(), 0, new Heard())).isFalse();
        assertThat(watch.follow(new Shop(DATABASE, now).merchantId(), 0, new Heard()))
                .isTrue();
    }

    @Test
    void aNodeHasOnlySoManyFollowersAndWhoIsSentAwayLeavesRoom() {
        int merchants = FeedWatch.MOST / FeedWatch.MOST_OF_ONE_MERCHANT;
        for (long merchant = 1; merchant <= merchants; merchant++)
            for (int i = 0; i < FeedWatch.MOST_OF_ONE_MERCHANT; i++)
                assertThat(watch.follow(merchant, 0, new Heard())).isTrue();
        assertThat(watch.room(shop.merchantId())).isEqualTo(FeedWatch.Room.NONE_HERE);
        assertThat(watch.follow(shop.merchantId(), 0, new Heard())).isFalse();

        clock.advance(FeedWatch.LONGEST);
        watch.tick();

        assertThat(watch.room(shop.merchantId())).isEqualTo(FeedWatch.Room.FREE);
        assertThat(watch.follow(shop.merchantId(), 0, new Heard())).isTrue();
    }

    @Test
    void whatIsNewIsReadOnceForAllWhoFollow() {
        List<Heard> many = Stream.generate(Heard::new).limit(20).toList();
        many.forEach(heard -> watch.follow(shop.merchantId(), 0, heard));
        shop.moneyMoves("C", 1_000, "first");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));
        many.forEach(heard -> heard.until(1));
        int reads = feed.reads.get();

        shop.moneyMoves("C", 2_000, "second");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));

        many.forEach(heard -> heard.until(2));
        assertThat(feed.reads.get() - reads).isEqualTo(1);
        assertThat(many).allSatisfy(heard -> assertThat(heard.positions).containsExactly(1L, 2L));
    }

    @Test
    void thoseWhoDoNotReadHoldUpNobodyElse() {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) watch.follow(shop.merchantId(), 0, new Deaf(end));
        shop.moneyMoves("C", 1_000, "not read");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));
        Shop other = new Shop(DATABASE, now);
        Heard heard = new Heard();
        watch.follow(other.merchantId(), 0, heard);

        other.moneyMoves("C", 2_000, "read");
        watch.onCommit(new FeedGrew(List.of(other.merchantId())));

        heard.until(1);
        end.countDown();
        assertThat(heard.positions).containsExactly(1L);
    }

    @Test
    void whoIsFarBehindIsToldAllThatIsKeptInTheDatabase() {
        Heard first = new Heard();
        watch.follow(shop.merchantId(), 0, first);
        for (int i = 1; i <= 250; i++) shop.moneyMoves("C", 1_000, "payment " + i);
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));
        first.until(250);

        Heard late = new Heard();
        watch.follow(shop.merchantId(), 10, late);

        late.until(240);
        assertThat(late.positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(11, 250).boxed().toList());
    }

    @Test
    void manyFeedsAreNumberedTogetherAndReadTheSame() {
        Shop other = new Shop(DATABASE, now);
        long quiet = new Shop(DATABASE, now).merchantId();
        shop.moneyMoves("C", 1_000, "one");
        long before = feed.end(shop.merchantId());
        shop.moneyMoves("C", 2_000, "two");
        other.moneyMoves("C", 3_000, "three");
        other.moneyMoves("C", 4_000, "four");

        List<EventFeed.Fresh> fresh = feed.fresh(List.of(shop.merchantId(), quiet, other.merchantId()));

        assertThat(fresh)
                .extracting(EventFeed.Fresh::merchantId, EventFeed.Fresh::before, one -> one.items()
                        .size())
                .containsExactlyInAnyOrder(
                        tuple(shop.merchantId(), before, 1), tuple(quiet, 0L, 0), tuple(other.merchantId(), 0L, 2));
        for (EventFeed.Fresh one : fresh)
            assertThat(feed.after(one.merchantId(), one.before(), 10)
                            .orElseThrow()
                            .items())
                    .isEqualTo(one.items());
        assertThat(feed.fresh(List.of(other.merchantId())))
                .containsExactly(new EventFeed.Fresh(other.merchantId(), 2, List.of()));
    }

    @Test
    void whatSomebodyElseHasNumberedIsReadFromTheDatabase() {
        Heard heard = new Heard();
        watch.follow(shop.merchantId(), 0, heard);
        shop.moneyMoves("C", 1_000, "one");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));
        heard.until(1);

        shop.moneyMoves("C", 2_000, "read elsewhere first");
        feed.end(shop.merchantId());
        shop.moneyMoves("C", 3_000, "read here");
        watch.onCommit(new FeedGrew(List.of(shop.merchantId())));

        heard.until(3);
        assertThat(heard.positions).containsExactly(1L, 2L, 3L);
    }

    private static final class Deaf implements FeedWatch.Follower {
        private final CountDownLatch end;

        Deaf(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public boolean tell(FeedPage.Item item) {
            try {
                return !end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                return false;
            }
        }

        @Override
        public boolean beat() {
            return true;
        }

        @Override
        public void end() {}
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
        private final AtomicInteger reads = new AtomicInteger();

        FeedOfTheTest() {
            super((EntityManager) null);
        }

        @Override
        public long end(long merchantId) {
            return DATABASE.inTransaction(em -> new EventFeed(em).end(merchantId));
        }

        @Override
        public Set<Long> grown(Map<Long, Long> ends) {
            return DATABASE.inTransaction(em -> new EventFeed(em).grown(ends));
        }

        @Override
        public Optional<FeedPage> after(long merchantId, long position, int limit) {
            reads.incrementAndGet();
            return DATABASE.inTransaction(em -> new EventFeed(em).after(merchantId, position, limit));
        }

        @Override
        List<Fresh> fresh(Collection<Long> merchantIds) {
            reads.incrementAndGet();
            return DATABASE.inTransaction(em -> new EventFeed(em).fresh(merchantIds));
        }
    }
}
