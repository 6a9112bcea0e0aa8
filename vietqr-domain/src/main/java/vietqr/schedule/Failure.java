package vietqr.schedule;

/** What went wrong, for whoever runs the gateway. */
final class Failure {
    private static final int DEEPEST = 20;

    private Failure() {}

    /** The first cause of all; the log has the others. */
    static String inWords(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) cause = cause.getCause();
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
