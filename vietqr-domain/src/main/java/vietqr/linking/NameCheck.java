package vietqr.linking;

import vietqr.qr.PlainText;

import java.util.Locale;
import java.util.Set;

/** Whether the holder of an account is called what the merchant is called. */
public enum NameCheck {
    MATCHES,
    DIFFERS,
    /** It differs, and a person has found that it is right all the same. */
    CONFIRMED,
    /** From before names were compared. */
    UNCHECKED;

    /** What a business is, not what it is called; banks write it out, shorten it or leave it off. */
    private static final Set<String> FORMS = Set.of("CONG", "TY", "CTY", "TNHH", "CO", "PHAN", "CP", "MTV", "HKD");

    /**
     * Compares without marks, case, punctuation and the form of the business.
     *
     * @param called every name of the merchant; empty ones do not count
     */
    static NameCheck of(String holder, String... called) {
        String folded = folded(holder);
        for (String name : called) if (!folded.isEmpty() && folded.equals(folded(name))) return MATCHES;
        return DIFFERS;
    }

    private static String folded(String name) {
        StringBuilder kept = new StringBuilder();
        for (String word :
                PlainText.ofContent(name).value().toUpperCase(Locale.ROOT).split(" "))
            if (!FORMS.contains(word)) kept.append(word);
        return kept.toString();
    }
}
