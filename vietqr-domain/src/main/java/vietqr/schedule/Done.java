package vietqr.schedule;

/**
 * What a run has done.
 *
 * @param count of whatever it is about; zero if there was nothing to do
 * @param detail in a few words for whoever runs the gateway, nothing secret; may be empty
 */
public record Done(long count, String detail) {
    public static final Done NOTHING = new Done(0, "");

    public static Done of(long count) {
        return new Done(count, "");
    }

    boolean quiet() {
        return count == 0 && detail.isEmpty();
    }
}
