package vietqr.kernel;

import java.sql.SQLException;

/**
 * What goes wrong when transactions stand in each other's way: the database ends one of them, nothing of it has happened, and it
 * may well succeed the next time. The container wraps what happens at the commit otherwise than what happens before.
 */
public final class LockTrouble {
    /** As MariaDB and MySQL number them. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int DEADLOCK = 1213;
    private static final int DEEPEST_CAUSE = 20;

    private LockTrouble() {}

    /** Whether a lock is behind the failure, of whichever kind. */
    public static boolean isBehind(Throwable failure) {
        int code = databaseCode(failure);
        return code == DEADLOCK || code == LOCK_WAIT_TIMEOUT;
    }

    /** Whether two waited for each other; unlike a lock waited for in vain, that is over at once. */
    public static boolean isDeadlock(Throwable failure) {
        return databaseCode(failure) == DEADLOCK;
    }

    /** Zero if it was not the database. */
    private static int databaseCode(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql.getErrorCode();
        return 0;
    }
}
