package vietqr.merchant;

import java.security.SecureRandom;
import java.util.function.Predicate;

/** The numbers by which merchants and terminals are known on the wire: a prefix and eight random digits. */
final class WireNumber {
    private static final int EIGHT_DIGITS = 100_000_000;
    private static final int MOST_DRAWS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WireNumber() {}

    /** @throws IllegalStateException if every draw is taken, which means that nearly all numbers are */
    static String draw(String prefix, Predicate<String> taken) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            String number = prefix + String.format("%08d", RANDOM.nextInt(EIGHT_DIGITS));
            if (!taken.test(number)) return number;
        }
        throw new IllegalStateException("hardly any " + prefix + " number is left");
    }
}
