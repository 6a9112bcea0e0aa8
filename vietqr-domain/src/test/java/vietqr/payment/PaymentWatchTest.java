package vietqr.payment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Now;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentWatchTest {
    private static final long REQUEST = 7;

    private final Map<Long, Integer> seqs = new HashMap<>(Map.of(REQUEST, 1));
    private final Hand clock = new Hand();
    private final Ear ear = new Ear();
    private PaymentWatch watch;

    @BeforeEach
    void openTheDoor() {
        Payments payments = new Payments(null, null, null) {
            @Override
            Map<Long, Integer> seqs(Collection<Long> ids) {
                Map<Long, Integer> found = new HashMap<>(seqs);
                found.keySet().retainAll(ids);
                return found;
            }
        };
        watch = new PaymentWatch(payments, new Now(clock));
    }

    @Test
    void whatHappensElsewhereIsToldAtTheNextLookAndOnce() {
        watch.watch(REQUEST, 1, "a", ear);
        watch.look();
        assertThat(ear.heard).isEmpty();

        seqs.put(REQUEST, 3);
        watch.look();
        seqs.put(REQUEST, 4);
        watch.look();

        assertThat(ear.heard).containsExactly("3");
    }

    @Test
    void whatHappenedBeforeTheWatcherCameIsToldAtOnce() {
        seqs.put(REQUEST, 2);

        watch.watch(REQUEST, 1, "a", ear);

        assertThat(ear.heard).containsExactly("2");
    }

    @Test
    void otherRequestsAreNotTheirs() {
        seqs.put(8L, 1);
        watch.watch(REQUEST, 1, "a", ear);

        seqs.put(8L, 9);
        watch.look();

        assertThat(ear.heard).isEmpty();
    }

    @Test
    void aSilentWatcherIsShownNowAndThenThatWeAreStillHereAndIsSentAwayInTheEnd() {
        watch.watch(REQUEST, 1, "a", ear);

        clock.at = clock.at.plus(PaymentWatch.BEAT);
        watch.look();
        watch.look();
        clock.at = clock.at.plus(PaymentWatch.LONGEST);
        watch.look();
        watch.look();

        assertThat(ear.heard).containsExactly("beat", "end");
    }

    @Test
    void whoHasGoneGivesUpTheirPlace() {
        fill("a", PaymentWatch.MOST_FROM_ONE_NETWORK - 1);
        ear.there = false;
        watch.watch(REQUEST, 1, "a", ear);
        assertThat(watch.watch(REQUEST, 1, "a", new Ear())).isFalse();

        clock.at = clock.at.plus(PaymentWatch.BEAT);
        watch.look();

        assertThat(watch.watch(REQUEST, 1, "a", new Ear())).isTrue();
        assertThat(watch.watch(REQUEST, 1, "a", new Ear())).isFalse();
    }

    @Test
    void nobodyElseSuffersFromACrowdInOnePlace() {
        fill("a", PaymentWatch.MOST_FROM_ONE_NETWORK);

        assertThat(watch.watch(REQUEST, 1, "b", ear)).isTrue();
    }

    @Test
    void thereAreOnlySoManyInAll() {
        for (int network = 0; network < PaymentWatch.MOST / PaymentWatch.MOST_FROM_ONE_NETWORK; network++)
            fill("n" + network, PaymentWatch.MOST_FROM_ONE_NETWORK);

        assertThat(watch.watch(REQUEST, 1, "elsewhere", ear)).isFalse();
    }

    @Test
    void whenTheServerStopsEverybodyIsSentAway() {
        watch.watch(REQUEST, 1, "a", ear);

        watch.endAll();

        assertThat(ear.heard).containsExactly("end");
    }

    private void fill(String network, int count) {
        for (int i = 0; i < count; i++)
            assertThat(watch.watch(REQUEST, 1, network, new Ear())).isTrue();
    }

    private static final class Ear implements PaymentWatch.Watcher {
        private final List<String> heard = new ArrayList<>();
        private boolean there = true;

        @Override
        public void changed(int seq) {
            heard.add(Integer.toString(seq));
        }

        @Override
        public boolean beat() {
            heard.add("beat");
            return there;
        }

        @Override
        public void end() {
            heard.add("end");
        }
    }

    /** A clock whose hand the tests move. */
    private static final class Hand extends Clock {
        private Instant at = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
