package vietqr.kernel;

/** How account numbers look in a log line: enough to find them again, not enough to use them. */
public final class Masked {
    private Masked() {}

    /** The last four characters, the rest as stars: {@code ******6789}; short numbers are starred whole. */
    public static String account(String number) {
        if (number == null) return "";
        int shown = number.length() >= 8 ? 4 : 0;
        int hidden = number.length() - shown;
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
