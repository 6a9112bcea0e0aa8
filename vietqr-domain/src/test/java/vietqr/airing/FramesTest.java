package vietqr.airing;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** That nobody misses a frame, hears one twice, or is told of old money. */
class FramesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private final Addressee box = Addressee.box(Ids.next());

    @Test
    void aFrameThatCommitsLateIsNotMissed() {
        long start = frames(Frames::end);
        DATABASE.run(late -> {
            of(late).owe(box, Notification.N05, "late", "{}");
            late.flush();
            owe("meanwhile");
            assertThat(after(start)).hasSize(1);
        });
        long read = missed().get(0).position();
        assertThat(after(read)).hasSize(1);
    }

    @Test
    void whatTheDeviceHasIsNotToldAgain() {
        owe("one");
        owe("two");
        List<Frame> waiting = waiting();
        assertThat(waiting).hasSize(2);
        frames(frames -> {
            frames.taken(List.of(waiting.get(0).position()));
            return null;
        });
        assertThat(waiting())
                .extracting(Frame::position)
                .containsExactly(waiting.get(1).position());
    }

    @Test
    void whoComesBackLateIsNotToldOfOldMoney() {
        owe("one");
        clock.advance(Frames.FRESH_FOR);
        assertThat(waiting()).isEmpty();
        assertThat(missed()).hasSize(1);
        owe("two");

        List<Frame> lately = frames(frames -> frames.missedLately(box, 0));
        assertThat(lately)
                .extracting(Frame::position)
                .containsExactly(missed().get(1).position());
    }

    @Test
    void whatWaitsForDevicesIsWhatIsFreshAndUntakenAndNotForSystems() {
        DATABASE.run(em -> em.createNativeQuery("update device_frame set taken_at = utc_timestamp(6)")
                .executeUpdate());
        owe("one");
        frames(frames -> {
            frames.owe(Addressee.merchant(Ids.next()), Notification.N05, "system", "{}");
            return null;
        });
        List<Frame> waiting = frames(Frames::waitingForDevices);
        assertThat(waiting).extracting(Frame::addressee).containsExactly(box);
        assertThat(waiting.get(0).position()).isPositive();
        frames(frames -> {
            frames.taken(List.of(waiting.get(0).position()));
            return null;
        });
        assertThat(frames(Frames::waitingForDevices)).isEmpty();
        owe("two");
        assertThat(frames(Frames::waitingForDevices)).hasSize(1);
        clock.advance(Frames.FRESH_FOR);
        assertThat(frames(Frames::waitingForDevices)).isEmpty();
    }

    @Test
    void framesAreForgottenInTheEnd() {
        owe("one");
        frames(Frames::tidy);
        assertThat(missed()).hasSize(1);
        clock.advance(Frames.KEPT_FOR.plusMinutes(5));
        owe("two");
        frames(Frames::tidy);
        assertThat(missed()).hasSize(1);
    }

    @Test
    void everyCarrierIsHandedWhatIsNewOnce() {
        DATABASE.run(em -> {
            Airwaves airwaves = new Airwaves(new Frames(em, new FakeEvent<>(), now));
            List<Frame> heard = new ArrayList<>();
            owe("before");
            airwaves.join(carrier(fresh -> {
                throw new IllegalStateException("out of order");
            }));
            airwaves.join(carrier(heard::addAll));
            owe("first");
            owe("second");
            airwaves.look();
            airwaves.look();
            assertThat(mine(heard)).hasSize(2);
        });
    }

    private static Airwaves.Carrier carrier(Consumer<List<Frame>> ear) {
        return new Airwaves.Carrier() {
            @Override
            public void heard(List<Frame> fresh) {
                ear.accept(fresh);
            }

            @Override
            public void tick() {
                throw new AssertionError("nobody ticks here");
            }
        };
    }

    private List<Frame> missed() {
        return frames(frames -> frames.missed(box, 0));
    }

    private List<Frame> waiting() {
        return frames(frames -> frames.waiting(box));
    }

    private List<Frame> after(long position) {
        return mine(frames(frames -> frames.after(position)));
    }

    private List<Frame> mine(List<Frame> all) {
        return all.stream().filter(frame -> frame.addressee().equals(box)).toList();
    }

    private void owe(String subject) {
        frames(frames -> {
            frames.oweOnce(box, Notification.N05, subject, "{}");
            return null;
        });
    }

    private Frames of(EntityManager em) {
        return new Frames(em, new FakeEvent<>(), now);
    }

    private <T> T frames(Function<Frames, T> work) {
        return DATABASE.inTransaction(em -> work.apply(of(em)));
    }
}
