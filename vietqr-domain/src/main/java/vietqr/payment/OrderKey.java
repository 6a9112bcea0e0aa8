package vietqr.payment;

import java.util.Optional;

/**
 * A merchant's order id as it survives a transfer text: letters and digits in upper case, and one {@code -} for whatever
 * stands between them. Ids that cannot be told from ordinary words have none.
 */
public record OrderKey(String value) {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_DECISIVE = 6;
    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST = 64;

    /** Empty for an id with letters of other alphabets, without digits, or of fewer than three letters and digits. */
    public static Optional<OrderKey> of(String orderId) {
        if (orderId.length() < SHORTEST || orderId.length() > LONGEST) return Optional.empty();
        StringBuilder key = new StringBuilder(orderId.length());
        boolean parted = false;
        for (int i = 0; i < orderId.length(); i++) {
            char c = orderId.charAt(i);
            if (c < ' ' || c > '~') return Optional.empty();
            if (!isLetterOrDigit(c)) {
                parted = true;
                continue;
            }
            if (parted && key.length() > 0) key.append('-');
            key.append(c >= 'a' ? (char) (c - 'a' + 'A') : c);
            parted = false;
        }
        return key.length() >= SHORTEST && digits(key) > 0
                ? Optional.of(new OrderKey(key.toString()))
                : Optional.empty();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /**
     * Whether it says enough to attribute money by it alone: at least six letters and digits, of which at least one is a
     * letter and three are digits. {@code DH1} and bare numbers could be anything.
     */
    public boolean decisive() {
        long digits = digits(value);
        long letters = value.chars().filter(c -> c >= 'A' && c <= 'Z').count();
        return letters > 0 && digits >= FEWEST_DIGITS && letters + digits >= SHORTEST_DECISIVE;
    }

    private static long digits(CharSequence key) {
        return key.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    @Override
    public String toString() {
        return value;
    }
}
