package vietqr.simulation;

import vietqr.bank.BankConnection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One playing of a bank: what it is, and the messages sent so far. Kept in the memory of its node only. */
public final class Simulation {
    private final long id;
    private final long merchantId;
    private final BankConnection connection;
    private final Plan plan;
    private final Instant dueAt;
    private final ConcurrentSkipListMap<Integer, SentMessage> sent = new ConcurrentSkipListMap<>();
    private final CountDownLatch open;

    Simulation(long id, long merchantId, BankConnection connection, Plan plan, Instant dueAt) {
        this.id = id;
        this.merchantId = merchantId;
        this.connection = connection;
        this.plan = plan;
        this.dueAt = dueAt;
        this.open = new CountDownLatch(plan.count());
    }

    public long id() {
        return id;
    }

    /** Whose account the money is for. */
    public long merchantId() {
        return merchantId;
    }

    /** Through which the messages come. */
    public BankConnection connection() {
        return connection;
    }

    public Scenario scenario() {
        return plan.scenario();
    }

    /** With the same one, chance falls out alike. */
    public long seed() {
        return plan.seed();
    }

    /** When it begins. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How many messages there are to be in all. */
    public int total() {
        return plan.count();
    }

    public boolean done() {
        return open.getCount() == 0;
    }

    /** Those that were sent and answered so far, by number. */
    public List<SentMessage> sent() {
        return List.copyOf(sent.values());
    }

    /** Waits until it is done, but only so long, and not at all for one that was to begin later; whether it is. */
    public boolean await(Duration atMost) {
        try {
            return dueAt.isAfter(plan.at()) ? done() : open.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return done();
        }
    }

    Plan plan() {
        return plan;
    }

    void note(SentMessage message) {
        if (sent.put(message.number(), message) == null) open.countDown();
    }
}
