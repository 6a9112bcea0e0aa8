package vietqr.voice;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers from 1 to 999,999,999,999 in English words, on the short scale and without {@code and}. */
final class EnglishNumber {
    private static final String[] SMALL = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] GROUPS = {"", "thousand", "million", "billion"};
    private static final int GROUP = 1_000;

    private EnglishNumber() {}

    static List<String> words(long number) {
        List<String> words = new ArrayList<>();
        long divisor = GROUP * GROUP * GROUP;
        for (int group = GROUPS.length - 1; group >= 0; group--, divisor /= GROUP) {
            int digits = (int) (number / divisor % GROUP);
            if (digits == 0) continue;
            group(digits, words);
            if (group > 0) words.add(GROUPS[group]);
        }
        return words;
    }

    private static void group(int digits, List<String> words) {
        if (digits >= 100) {
            words.add(SMALL[digits / 100]);
            words.add("hundred");
        }
        int rest = digits % 100;
        if (rest >= SMALL.length) {
            words.add(TENS[rest / 10]);
            rest %= 10;
        }
        if (rest > 0) words.add(SMALL[rest]);
    }
}
