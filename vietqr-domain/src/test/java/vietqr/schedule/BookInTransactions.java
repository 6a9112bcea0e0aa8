package vietqr.schedule;

import vietqr.kernel.Now;
import vietqr.testing.TestDatabase;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** Each step in a transaction of its own, as the container sees to it. */
final class BookInTransactions extends TimerBook {
    private static final TestDatabase DATABASE = SchedulesTest.DATABASE;

    private final Now now;

    BookInTransactions(Now now) {
        this.now = now;
    }

    @Override
    void enter(String name, TimerState.Kind kind, Rhythm rhythm) {
        step(book -> {
            book.enter(name, kind, rhythm);
            return null;
        });
    }

    @Override
    Look claim(String name, String node) {
        return step(book -> book.claim(name, node));
    }

    @Override
    void stay(Collection<String> names, String node) {
        step(book -> {
            book.stay(names, node);
            return null;
        });
    }

    @Override
    void succeeded(Claim claim, String node, Done done) {
        step(book -> {
            book.succeeded(claim, node, done);
            return null;
        });
    }

    @Override
    void failed(Claim claim, String node, String why) {
        step(book -> {
            book.failed(claim, node, why);
            return null;
        });
    }

    @Override
    long tell(String name, String node, Tally tally, long line) {
        return step(book -> book.tell(name, node, tally, line));
    }

    @Override
    Set<String> wanted() {
        return step(TimerBook::wanted);
    }

    @Override
    int forget() {
        return step(TimerBook::forget);
    }

    private <T> T step(Function<TimerBook, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new TimerBook(em, now)));
    }
}
