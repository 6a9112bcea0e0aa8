package vietqr.web.look;

import vietqr.identity.Language;

import java.util.List;
import java.util.Locale.LanguageRange;

/** What a browser says about the languages of its owner (RFC 9110 section 12.5.4): English only if preferred to Vietnamese. */
final class BrowserLanguage {
    /** In characters; no browser says as much. */
    private static final int LONGEST = 1000;

    private BrowserLanguage() {}

    /** @param acceptLanguage the header, or null; whatever cannot be understood prefers nothing */
    static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) return Language.VI;
        try {
            List<LanguageRange> wishes = LanguageRange.parse(acceptLanguage);
            return weight(wishes, Language.EN) > weight(wishes, Language.VI) ? Language.EN : Language.VI;
        } catch (IllegalArgumentException malformed) {
            return Language.VI;
        }
    }

    private static double weight(List<LanguageRange> wishes, Language language) {
        return wishes.stream()
                .filter(wish -> wish.getRange().split("-")[0].equals(language.code()))
                .mapToDouble(LanguageRange::getWeight)
                .max()
                .orElse(0);
    }
}
