package vietqr.web.search;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are typed in haste: small letters without marks. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
