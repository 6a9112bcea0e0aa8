package vietqr.qr;

/** The character classes in which the documents describe values (NAPAS v1.0 section 4: N, ANS, S). */
final class Format {
    private Format() {}

    /** Class N: exactly so many ASCII digits. */
    static boolean digits(String value, int length) {
        return value.length() == length && value.chars().allMatch(Format::digit);
    }

    /** Class ANS: nothing but U+0020 to U+007E. */
    static boolean printableAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') return false;
        }
        return true;
    }

    static boolean letterOrDigit(int c) {
        return digit(c) || letter(c);
    }

    static boolean lettersAndDigits(String value) {
        return value.chars().allMatch(Format::letterOrDigit);
    }

    static boolean letters(String value, int length) {
        return value.length() == length && value.chars().allMatch(Format::letter);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
