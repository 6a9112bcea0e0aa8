package vietqr.bankfile;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Text as old Vietnamese programs keep it: a letter that the encoding has, and the tone after it. */
final class Windows1258 {
    private Windows1258() {}

    static String of(String text) {
        CharsetEncoder encoder = Charset.forName("windows-1258").newEncoder();
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> {
                    if (encoder.canEncode(letter)) out.append(letter);
                    else out.append(apart(letter));
                });
        return out.toString();
    }

    /** The tone is one of five marks; what is left is composed again. */
    private static String apart(String letter) {
        String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String tone = marks.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        String rest = marks.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return Normalizer.normalize(rest, Normalizer.Form.NFC) + tone;
    }
}
