package vietqr.schedule;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Now;
import vietqr.schedule.Due.Cause;
import vietqr.schedule.TimerRun.Result;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Rhythm FIVE_MINUTES = Rhythm.every(Duration.ofMinutes(5));
    private static final Instant START = Instant.parse("2030-01-01T00:01:00Z");
    private static final Person ADMIN = person(Role.ADMIN);
    private static final Person OWNER = person(Role.OWNER);

    private final SettableClock clock = new SettableClock(START);
    private final Now now = new Now(clock);
    private final List<Due> done = new ArrayList<>();
    private final String name = "test-" + UUID.randomUUID();
    private Schedules here;
    private Schedules there;

    private static Person person(Role role) {
        return new Person(7, role + "@example.vn", "Somebody", Set.of(role), Language.EN);
    }

    @BeforeEach
    void twoNodes() {
        here = new Schedules(new BookInTransactions(now), now);
        there = new Schedules(new BookInTransactions(now), now);
    }

    @Test
    void eachMomentIsRunOnceHoweverOftenTheClockTicksAndOnHoweverManyNodes() {
        tick(here);
        tick(here);
        tick(there);
        assertThat(done).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        tick(there);
        tick(here);
        assertThat(done).hasSize(2);
        assertThat(done.get(1).before()).isEqualTo(done.get(0).slot());
    }

    @Test
    void whatWasMissedWhileNobodyWasUpIsMadeGoodOnce() {
        tick(here);
        clock.advance(Duration.ofHours(9));
        tick(there);
        tick(there);

        assertThat(done).extracting(Due::cause).containsExactly(Cause.SLOT, Cause.CATCH_UP);
        assertThat(done.get(1).before()).isEqualTo(done.get(0).slot());
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        here.run(name, FIVE_MINUTES, due -> {
            throw new IllegalStateException("the bank is shut");
        });
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.result()).isEqualTo(Result.FAILED);
            assertThat(run.detail()).contains("the bank is shut");
        });
        tick(there);
        assertThat(done).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        tick(there);
        assertThat(done).hasSize(1);
    }

    @Test
    void whileOneNodeIsAtItNoOtherIs() {
        here.run(name, FIVE_MINUTES, due -> {
            clock.advance(Duration.ofSeconds(40));
            here.stay();
            clock.advance(Duration.ofSeconds(40));
            tick(there);
            return Done.of(1);
        });

        assertThat(done).isEmpty();
        assertThat(runs()).extracting(TimerRun::result).containsExactly(Result.DONE);
    }

    @Test
    void whatADeadNodeHasBegunIsDoneByAnother() {
        here.run(name, FIVE_MINUTES, due -> {
            clock.advance(TimerBook.LEASE.plusSeconds(1));
            tick(there);
            return Done.of(99);
        });

        assertThat(done).hasSize(1);
        assertThat(runs()).extracting(TimerRun::result).containsExactly(Result.DONE, Result.INTERRUPTED);
        assertThat(runs()).extracting(TimerRun::counted).containsExactly(1L, 0L);
    }

    @Test
    void whatAPersonWantedIsDoneThoughTheNodeThatBeganItDied() {
        tick(here);
        runNow(ADMIN, name);
        clock.advance(Duration.ofSeconds(3));
        here.run(name, FIVE_MINUTES, due -> {
            clock.advance(TimerBook.LEASE.plusSeconds(1));
            tick(there);
            return Done.of(99);
        });

        assertThat(done).extracting(Due::cause).containsExactly(Cause.SLOT, Cause.CATCH_UP);
        assertThat(runs()).extracting(TimerRun::result).containsExactly(Result.DONE, Result.INTERRUPTED, Result.DONE);
    }

    @Test
    void anAdministratorHasItRunNow() {
        tick(here);
        assertThat(runNow(OWNER, name)).isFalse();
        assertThat(runNow(ADMIN, "no-such-timer")).isFalse();
        assertThat(runNow(ADMIN, name)).isTrue();
        clock.advance(Duration.ofSeconds(3));
        tick(there);
        tick(here);

        assertThat(done).extracting(Due::cause).containsExactly(Cause.SLOT, Cause.PERSON);
        assertThat(runs().get(0).askedBy()).hasValue(ADMIN.id());
    }

    @Test
    void runsWithNothingToDoShareALine() {
        for (int i = 0; i < 4; i++) {
            here.run(name, FIVE_MINUTES, due -> Done.NOTHING);
            clock.advance(Duration.ofMinutes(5));
        }
        tick(here);

        assertThat(runs()).extracting(TimerRun::runs).containsExactly(1L, 4L);
        assertThat(runs().get(1).lastAt()).isEqualTo(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aTimerThatNeverPausesIsWrittenDownOnceAMinuteAndWhenItsLuckTurns() {
        sweep(70, () -> 2);
        sweep(1, () -> {
            throw new IllegalStateException("no way");
        });
        sweep(1, () -> 5);

        assertThat(runs()).extracting(TimerRun::result).containsExactly(Result.DONE, Result.FAILED, Result.DONE);
        assertThat(runs()).extracting(TimerRun::counted).containsExactly(5L, 0L, 140L);
        assertThat(runs()).extracting(TimerRun::runs).containsExactly(1L, 1L, 70L);
        assertThat(runNow(ADMIN, name)).isFalse();
    }

    @Test
    void oldRunsAreForgottenAndYoungOnesNot() {
        here.run(name, FIVE_MINUTES, due -> Done.of(1));
        SettableClock real = new SettableClock(Instant.now());
        Schedules later = new Schedules(new BookInTransactions(new Now(real)), new Now(real));
        real.advance(TimerBook.KEPT_FOR.minusMinutes(1));
        later.forget();
        assertThat(runs()).hasSize(1);

        real.advance(Duration.ofMinutes(2));
        assertThat(later.forget()).isPositive();
        assertThat(runs()).isEmpty();
    }

    private void tick(Schedules node) {
        node.run(name, FIVE_MINUTES, due -> {
            done.add(due);
            return Done.of(1);
        });
    }

    private void sweep(int seconds, LongSupplier work) {
        for (int i = 0; i < seconds; i++) {
            here.sweep(name, Duration.ofSeconds(1), work);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private boolean runNow(Person person, String timer) {
        return timers(timers -> timers.runNow(person, timer));
    }

    private List<TimerRun> runs() {
        return timers(timers -> timers.runs(name, OptionalLong.empty(), 50).rows());
    }

    private <T> T timers(Function<Timers, T> question) {
        return DATABASE.inTransaction(em -> question.apply(new Timers(em, new AuditLog(em, now), now)));
    }
}
