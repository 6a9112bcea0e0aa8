package vietqr.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.LockTrouble;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does under one name one thing, once, and answers every repeat within a day with the first answer. */
@ApplicationScoped
public class Repeats {
    /** How long an answer is kept. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** Longer than work outside a transaction takes; after it, the work counts as abandoned by a process that died. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 200;

    private final AnswerStore store;
    private final Now now;

    /** For the container's proxy only. */
    protected Repeats() {
        this(null, null);
    }

    @Inject
    Repeats(AnswerStore store, Now now) {
        this.store = store;
        this.now = now;
    }

    /**
     * Does work in one transaction with the note that it is done: a process that dies has done both or nothing. Equal calls
     * at the same time wait for the first.
     *
     * @param work gives the answer to keep; if it throws, nothing has happened, and its exception comes out
     */
    public Outcome once(Repeatable call, Supplier<String> work) {
        return once(call, answer -> true, work);
    }

    /**
     * The same, where a name may come again for something new.
     *
     * @param holds whether this answer is to be given again; if not, the work is done once more and its answer kept instead
     */
    public Outcome once(Repeatable call, Predicate<String> holds, Supplier<String> work) {
        try {
            return againAfterDeadlock(() -> store.inOneTransaction(call, holds, work));
        } catch (RuntimeException failure) {
            return runningOr(failure);
        }
    }

    /**
     * Does work that must not be in a transaction, because it waits for somebody outside. Equal calls at the same time are
     * turned away. If the process dies meanwhile, a repeat does the work again after a minute and a half, so the work itself
     * must recognise the name.
     *
     * @param work gives the answer to keep; if it throws, the name is free again
     */
    public Outcome onceOutside(Repeatable call, Supplier<String> work) {
        Optional<Outcome> known = claimed(call);
        if (known.isPresent()) return known.get();
        String body;
        try {
            body = work.get();
        } catch (RuntimeException failure) {
            store.release(call);
            throw failure;
        }
        againAfterDeadlock(() -> {
            store.write(call, body);
            return body;
        });
        return new Outcome.Answered(body, false);
    }

    private Optional<Outcome> claimed(Repeatable call) {
        try {
            return againAfterDeadlock(() -> store.claim(call, LEASE));
        } catch (RuntimeException failure) {
            return Optional.of(runningOr(failure));
        }
    }

    /** Forgets what is older than a day, in batches; at most a hundred thousand answers at a time. */
    public int sweep() {
        Instant before = now.get().minus(KEPT_FOR);
        int gone = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int more = store.forget(before, BATCH);
            gone += more;
            if (more < BATCH) break;
        }
        return gone;
    }

    /**
     * Equal calls that waited for one that failed stand in each other's way, and the database ends all but one of them.
     * Nothing of those has happened.
     */
    private static Outcome runningOr(RuntimeException failure) {
        if (!LockTrouble.isBehind(failure)) throw failure;
        return new Outcome.NotDone(Outcome.Reason.RUNNING);
    }

    /** Once more only; a lock that was waited for in vain is not waited for again. */
    private static <T> T againAfterDeadlock(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            if (!LockTrouble.isDeadlock(failure)) throw failure;
            return step.get();
        }
    }
}
