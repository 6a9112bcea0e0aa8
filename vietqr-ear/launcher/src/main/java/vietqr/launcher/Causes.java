package vietqr.launcher;

/** What really went wrong, below the layers that only pass it on. */
final class Causes {

    private static final int DEEPEST = 50;

    private Causes() {}

    /** The message of the innermost cause, or its type if it has none. */
    static String deepest(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }
}
