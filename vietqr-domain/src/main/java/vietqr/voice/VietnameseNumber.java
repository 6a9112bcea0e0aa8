package vietqr.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers from 1 to 999,999,999,999 in Vietnamese words. Groups of three digits are read from the left, each with its
 * name; behind the first, a group says its hundreds even if there are none ({@code không trăm}), and a lone last digit behind
 * hundreds is announced ({@code linh} in the north, {@code lẻ} in the south). After {@code mươi} 1, 4 and 5 have forms of
 * their own; after {@code mười} only 5 has.
 */
enum VietnameseNumber {
    NORTHERN("nghìn", "linh"),
    SOUTHERN("ngàn", "lẻ");

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final int GROUP = 1_000;

    private final String[] groupNames;
    private final String lone;

    VietnameseNumber(String thousand, String lone) {
        this.groupNames = new String[] {"", thousand, "triệu", "tỷ"};
        this.lone = lone;
    }

    List<String> words(long number) {
        List<String> words = new ArrayList<>();
        long divisor = GROUP * GROUP * GROUP;
        for (int group = groupNames.length - 1; group >= 0; group--, divisor /= GROUP) {
            int digits = (int) (number / divisor % GROUP);
            if (digits == 0) continue;
            group(digits, !words.isEmpty(), words);
            if (group > 0) words.add(groupNames[group]);
        }
        return words;
    }

    private void group(int digits, boolean behindAnother, List<String> words) {
        boolean hundreds = digits >= 100 || behindAnother;
        if (hundreds) {
            words.add(DIGITS[digits / 100]);
            words.add("trăm");
        }
        int ones = digits % 10;
        switch (digits / 10 % 10) {
            case 0 -> {
                if (hundreds && ones > 0) words.add(lone);
                if (ones > 0) words.add(DIGITS[ones]);
            }
            case 1 -> {
                words.add("mười");
                if (ones > 0) words.add(ones == 5 ? "lăm" : DIGITS[ones]);
            }
            default -> {
                words.add(DIGITS[digits / 10 % 10]);
                words.add("mươi");
                if (ones > 0) words.add(afterTens(ones));
            }
        }
    }

    private static String afterTens(int ones) {
        return switch (ones) {
            case 1 -> "mốt";
            case 4 -> "tư";
            case 5 -> "lăm";
            default -> DIGITS[ones];
        };
    }
}
