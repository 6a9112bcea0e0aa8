package vietqr.payment;

import java.nio.CharBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The token in the transfer text that finds the request again: a prefix and ten hexadecimal digits, the last of which is a
 * check digit; or the id of a bill at BIDV, see {@link BillId}. Shape and length are those of the public API (wire reference, sections 2.3 and 9), so that nothing that reads
 * such codes notices; a code made by others passes the check by chance in one case of sixteen.
 *
 * <p>The check digit is a weighted sum over the field of sixteen elements with powers of a generator as weights. All ten
 * weights differ, so every single wrong digit and every exchange of two digits is noticed.
 *
 * @param value the canonical form: the prefix in upper case, the digits in lower case; that of a bill all in upper case
 */
public record PaymentCode(String value) {
    /** How many digits follow the prefix. */
    public static final int DIGITS = 10;

    /** How many characters follow the prefix in the id of a bill. */
    public static final int BILL_DIGITS = BillId.LENGTH - BillId.PREFIX.length();

    private static final int GENERATOR = 2;
    private static final int REDUCTION = 0b10011;

    public PaymentCode {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a payment code: " + value);
    }

    static PaymentCode draw(PaymentKind kind, RandomGenerator random) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 1; i < DIGITS; i++) digits.append(Character.forDigit(random.nextInt(16), 16));
        return new PaymentCode(kind.prefix() + digits + Character.forDigit(checkDigit(digits), 16));
    }

    /** The id of a bill that is made now. */
    static PaymentCode drawBill(Instant now, RandomGenerator random) {
        return new PaymentCode(BillId.draw(now, random));
    }

    /** Reads a code in any case; empty when it has not the shape or the check digit does not fit. */
    public static Optional<PaymentCode> of(String text) {
        if (text == null || text.length() <= DIGITS) return Optional.empty();
        if (text.length() == BillId.LENGTH)
            return Optional.of(text.toUpperCase(Locale.ROOT))
                    .filter(BillId::wellFormed)
                    .map(PaymentCode::new);
        int digits = text.length() - DIGITS;
        String canonical = text.substring(0, digits).toUpperCase(Locale.ROOT)
                + text.substring(digits).toLowerCase(Locale.ROOT);
        return wellFormed(canonical) ? Optional.of(new PaymentCode(canonical)) : Optional.empty();
    }

    /**
     * The codes that may have been meant by ten characters of which one is wrong or two neighbours are exchanged; for each
     * place there is only one right digit. Letters that people take for digits (O, I, L) are read as those.
     */
    public static Set<PaymentCode> near(PaymentKind kind, String tenCharacters) {
        String digits = tenCharacters
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        if (digits.length() != DIGITS) return Set.of();
        char[] ten = digits.toCharArray();
        if (fits(ten)) return Set.of(new PaymentCode(kind.prefix() + digits));
        Set<PaymentCode> near = new LinkedHashSet<>();
        for (int at = 0; at < DIGITS; at++) {
            addReplaced(near, kind, ten.clone(), at);
            if (at + 1 < DIGITS) addExchanged(near, kind, ten.clone(), at);
        }
        return near;
    }

    /** The same for the id of a bill. */
    public static Set<PaymentCode> nearBill(String sixteenCharacters) {
        return BillId.near(sixteenCharacters.toUpperCase(Locale.ROOT)).stream()
                .map(PaymentCode::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addReplaced(Set<PaymentCode> near, PaymentKind kind, char[] ten, int at) {
        for (int digit = 0; digit < 16; digit++) {
            ten[at] = Character.forDigit(digit, 16);
            if (fits(ten)) near.add(new PaymentCode(kind.prefix() + new String(ten)));
        }
    }

    private static void addExchanged(Set<PaymentCode> near, PaymentKind kind, char[] ten, int at) {
        char first = ten[at];
        ten[at] = ten[at + 1];
        ten[at + 1] = first;
        if (fits(ten)) near.add(new PaymentCode(kind.prefix() + new String(ten)));
    }

    private static boolean wellFormed(String value) {
        if (value != null && value.length() == BillId.LENGTH) return BillId.wellFormed(value);
        return value != null
                && value.length() > DIGITS
                && prefixed(value)
                && fits(value.substring(value.length() - DIGITS).toCharArray());
    }

    private static boolean prefixed(String value) {
        int length = value.length() - DIGITS;
        for (PaymentKind kind : PaymentKind.values())
            if (kind.prefix().length() == length && value.startsWith(kind.prefix())) return true;
        return false;
    }

    /** Whether these are ten digits in lower case of which the last is the check digit of the others. */
    private static boolean fits(char[] ten) {
        for (char digit : ten) if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) return false;
        return Character.digit(ten[DIGITS - 1], 16) == checkDigit(CharBuffer.wrap(ten, 0, DIGITS - 1));
    }

    /** Horner's scheme: the digit next to the check digit has weight g, the one before g squared, and so on. */
    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum = timesGenerator(sum ^ Character.digit(digits.charAt(i), 16));
        return sum;
    }

    private static int timesGenerator(int element) {
        int product = element * GENERATOR;
        return (product & 16) == 0 ? product : product ^ REDUCTION;
    }

    @Override
    public String toString() {
        return value;
    }
}
