package vietqr.schedule;

/** The work of a timer. It opens its own transactions and finds in the database what is due. */
@FunctionalInterface
public interface Chore {
    /** @throws RuntimeException if it went wrong; it is then tried again */
    Done run(Due due);
}
