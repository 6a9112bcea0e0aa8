package vietqr.matching;

import java.util.BitSet;
import java.util.Locale;

/** The letters and digits of a text in upper case, without all that banks put between them, and where words began. */
final class Letters {
    /** Longer than any transfer text. */
    private static final int LONGEST_TEXT = 1000;

    private final String letters;
    private final BitSet wordStarts;

    private Letters(String letters, BitSet wordStarts) {
        this.letters = letters;
        this.wordStarts = wordStarts;
    }

    static Letters of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        BitSet wordStarts = new BitSet();
        boolean between = true;
        for (int i = 0; i < Math.min(text.length(), LONGEST_TEXT); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (between) wordStarts.set(letters.length());
                letters.append(c < 128 ? Character.toUpperCase(c) : c);
            }
            between = !Character.isLetterOrDigit(c);
        }
        return new Letters(letters.toString(), wordStarts);
    }

    int length() {
        return letters.length();
    }

    boolean beginsWord(int at) {
        return wordStarts.get(at);
    }

    /** Whether so many letters from a place are all of one word. */
    boolean unbroken(int at, int count) {
        int next = wordStarts.nextSetBit(at + 1);
        return next < 0 || next >= at + count;
    }

    boolean hasAt(int at, String part) {
        return letters.startsWith(part, at);
    }

    /** At most so many letters from a place; fewer at the end of the text. */
    String from(int at, int most) {
        int begin = Math.min(at, letters.length());
        return letters.substring(begin, Math.min(begin + most, letters.length()));
    }

    /** The hexadecimal digits from a place in lower case, at most so many, across words or only to the end of one. */
    String hexFrom(int at, int most, boolean withinWord) {
        int end = at;
        while (end < letters.length() && end < at + most && isHex(letters.charAt(end))) {
            if (withinWord && end > at && beginsWord(end)) break;
            end++;
        }
        return from(at, end - at).toLowerCase(Locale.ROOT);
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }

    @Override
    public String toString() {
        return letters;
    }
}
