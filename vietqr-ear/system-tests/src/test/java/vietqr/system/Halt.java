package vietqr.system;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a gateway stand still in the middle of what it writes: whoever is about to write certain rows waits, in its transaction,
 * until the end of this. So it can be killed at that very place.
 */
final class Halt implements AutoCloseable {
    private final Database database;
    private final List<String> triggers = new ArrayList<>();
    private final Standstill lock;

    Halt(Database database) {
        this.database = database;
        this.lock = Standstill.at(database, "select get_lock('halt', 0)");
    }

    /**
     * @param write such as {@code insert on statement}
     * @param when which rows, as {@code new}
     */
    Halt before(String write, String when) {
        String name = "halt_" + triggers.size();
        database.change("create trigger " + name + " before " + write + " for each row if " + when
                + " then do get_lock('halt', 600); end if");
        triggers.add(name);
        return this;
    }

    /** Waits until so many stand. */
    void stands(int many) {
        Until.holds(
                many + " stand",
                Until.SOON,
                () -> database.number("select count(*) from information_schema.processlist where state = 'User lock'")
                        == many);
    }

    /** What the killed gateway had not committed is undone. */
    @Override
    public void close() {
        lock.end();
        triggers.forEach(name -> database.change("drop trigger " + name));
    }
}
