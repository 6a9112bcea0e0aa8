package vietqr.bankfile;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what banks write now this way and now that: marks on letters, case, and what stands between words. */
final class Folded {
    private Folded() {}

    /** Letters and digits in lower case without marks, words kept apart by one blank: {@code so tien ghi no}. */
    static String words(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** In lower case without marks; all else stays. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
