package vietqr.qr;

/** The character classes in which the documents describe values (NAPAS v1.0 section 4: N, ANS, S). */
final class Format {
    private Format() {}

    /** Class N: exactly so many ASCII digits. */
    static boolean digits(String value, int length) {
        if (value.length() != length) return false;
        for (int i = 0; i < length; i++) if (!digit(value.charAt(i))) return false;
        return true;
    }

    /** Class ANS: nothing but U+0020 to U+007E. */
    static boolean printableAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') return false;
        }
        return true;
    }

    /** The same for a text in UTF-8, without a branch per byte: one bit tells whether any byte was out of range. */
    static boolean printableAscii(byte[] utf8) {
        int outside = 0;
        for (byte next : utf8) outside |= next - ' ' | '~' - next;
        return outside >= 0;
    }

    static boolean letterOrDigit(int c) {
        return digit(c) || letter(c);
    }

    static boolean lettersAndDigits(String value) {
        for (int i = 0; i < value.length(); i++) if (!letterOrDigit(value.charAt(i))) return false;
        return true;
    }

    static boolean letters(String value, int length) {
        if (value.length() != length) return false;
        for (int i = 0; i < length; i++) if (!letter(value.charAt(i))) return false;
        return true;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
