package vietqr.job;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.testing.Until;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Work that nobody waits for is done by one node at a time, can be cancelled, and outlives the process that began it. */
class JobsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final String kind = "TEST" + Ids.next();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-04-01T03:00:00Z"));
    private final Now now = new Now(clock);
    private final FakeEvent<JobEnded> ended = new FakeEvent<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        threads.shutdownNow();
    }

    @Test
    void whatWasAskedForIsDoneAndTold() {
        long id = asked();
        node(run -> {
                    run.total(3);
                    run.goOn(3);
                    return Outcome.done("three of three");
                })
                .runDue();
        Until.holds("the job is done", () -> job(id).state() == JobState.DONE);
        assertThat(job(id).message()).isEqualTo("three of three");
        assertThat(job(id).done()).isEqualTo(3);
        assertThat(job(id).percent()).contains(100);
        assertThat(ended.fired()).containsExactly(new JobEnded(id, kind, JobState.DONE, "three of three"));
    }

    @Test
    void twoNodesNeverHoldTheSameJob() {
        asked();
        assertThat(claim("node-1")).isPresent();
        assertThat(claim("node-2")).isEmpty();
    }

    @Test
    void aDeadProcessLosesItsJobToAnother() {
        long id = asked();
        claim("dead");
        clock.advance(JobBook.LEASE.minusSeconds(1));
        assertThat(claim("living")).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(claim("living")).contains(id);
        assertThat(tell("dead", id, 5)).as("the dead one, should it rise").isFalse();
        assertThat(tell("living", id, 1)).isTrue();
        assertThat(job(id).done()).isEqualTo(1);
    }

    @Test
    void heartbeatKeepsWhatIsBetweenTwoSteps() {
        long id = asked();
        claim("slow");
        clock.advance(JobBook.LEASE.minusSeconds(1));
        with(book -> {
            book.renew(id, "slow");
            return null;
        });
        clock.advance(JobBook.LEASE.minusSeconds(1));
        assertThat(claim("other")).isEmpty();
    }

    @Test
    void aJobThatKillsItsProcessEachTimeIsGivenUp() {
        long id = asked();
        for (int i = 0; i < Job.MOST_TRIES; i++) {
            assertThat(claim("worker-" + i)).contains(id);
            clock.advance(JobBook.LEASE);
        }
        assertThat(claim("one-more")).isEmpty();
        assertThat(job(id).state()).isEqualTo(JobState.FAILED);
        assertThat(job(id).message()).startsWith("given up after 5 tries");
        assertThat(ended.fired()).extracting(JobEnded::state).containsExactly(JobState.FAILED);
    }

    @Test
    void cancellingTellsTheWorkerAtItsNextStep() {
        long id = asked();
        claim("worker");
        assertThat(tell("worker", id, 1)).isTrue();
        assertThat(DATABASE.<Boolean>inTransaction(em -> jobs(em).cancel(id))).isTrue();
        JobRun run = JobRun.of(id, told -> with(book -> book.tell(told, "worker")));
        assertThat(run.goOn(2)).isFalse();
        assertThat(run.cancelled()).isTrue();
        end(run, "worker", Outcome.stopped());
        assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(DATABASE.<Boolean>inTransaction(em -> jobs(em).cancel(id)))
                .as("once more")
                .isFalse();
    }

    @Test
    void aStoppingServerGivesItBackWithoutCountingATry() {
        long id = asked();
        for (int i = 0; i < Job.MOST_TRIES + 1; i++) {
            assertThat(claim("worker")).contains(id);
            end(JobRun.of(id, told -> true), "worker", Outcome.stopped());
            assertThat(job(id).state()).isEqualTo(JobState.QUEUED);
        }
        assertThat(ended.fired()).isEmpty();
    }

    @Test
    void workThatThrowsHasFailed() {
        long id = asked();
        node(run -> {
                    throw new IllegalStateException("broken on purpose");
                })
                .runDue();
        Until.holds("the job has failed", () -> job(id).state() == JobState.FAILED);
        assertThat(job(id).message()).contains("the log has the reason").contains("" + id);
    }

    @Test
    void workThatStoodInTheWayOfOthersIsBegunAgain() {
        long id = asked();
        AtomicInteger tries = new AtomicInteger();
        JobRunner node = node(run -> {
            if (tries.incrementAndGet() == 1)
                throw new IllegalStateException(
                        "rolled back", new SQLException("Deadlock found when trying to get lock", "40001", 1213));
            return Outcome.done("at the second try");
        });
        node.runDue();
        Until.holds("it is put off", () -> job(id).state() == JobState.QUEUED && tries.get() == 1);
        node.runDue();
        assertThat(tries).as("not at once").hasValue(1);
        clock.advance(JobBook.MOMENT);
        node.runDue();
        Until.holds("it is done", () -> job(id).state() == JobState.DONE);
        assertThat(job(id).message()).isEqualTo("at the second try");
    }

    @Test
    void twoOfAKindAtATimeAndTheThirdAfterwards() throws InterruptedException {
        List<Long> ids = List.of(asked(), asked(), asked());
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        JobRunner node = node(run -> {
            begun.countDown();
            await(goOn);
            return Outcome.done("");
        });
        node.runDue();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        node.runDue();
        assertThat(ids)
                .extracting(id -> job(id).state())
                .containsExactly(JobState.RUNNING, JobState.RUNNING, JobState.QUEUED);
        goOn.countDown();
        Until.holds("all are done", () -> {
            node.runDue();
            return ids.stream().allMatch(id -> job(id).state() == JobState.DONE);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long asked() {
        return DATABASE.inTransaction(em -> jobs(em).ask(kind, OptionalLong.empty(), "test"));
    }

    private Jobs jobs(jakarta.persistence.EntityManager em) {
        return new Jobs(em, new FakeEvent<>(), now);
    }

    private Job job(long id) {
        return DATABASE.inTransaction(em -> jobs(em).find(id).orElseThrow());
    }

    private Optional<Long> claim(String worker) {
        return with(book -> book.claim(kind, worker));
    }

    private boolean tell(String worker, long id, long done) {
        JobRun run = JobRun.of(id, told -> with(book -> book.tell(told, worker)));
        return run.goOn(done);
    }

    private void end(JobRun run, String worker, Outcome outcome) {
        with(book -> {
            book.end(run, worker, outcome);
            return null;
        });
    }

    private <T> T with(Function<JobBook, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new JobBook(em, ended, now)));
    }

    private JobRunner node(Function<JobRun, Outcome> doing) {
        Work work = new Work() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Outcome run(JobRun run) {
                return doing.apply(run);
            }
        };
        return new JobRunner(new OpeningBook(), List.of(work), threads);
    }

    /** Opens a transaction for each call, as the container does. */
    private final class OpeningBook extends JobBook {
        @Override
        List<String> dueKinds() {
            return with(JobBook::dueKinds);
        }

        @Override
        Optional<Long> claim(String wanted, String worker) {
            return with(book -> book.claim(wanted, worker));
        }

        @Override
        boolean tell(JobRun run, String worker) {
            return with(book -> book.tell(run, worker));
        }

        @Override
        void putOff(long jobId, String worker) {
            with(book -> {
                book.putOff(jobId, worker);
                return null;
            });
        }

        @Override
        void end(JobRun run, String worker, Outcome outcome) {
            JobsTest.this.end(run, worker, outcome);
        }
    }
}
