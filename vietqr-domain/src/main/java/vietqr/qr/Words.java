package vietqr.qr;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people are told about reasons, warnings and objects: Vietnamese, or English where it is asked for. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String type, Enum<?> constant, Locale language) {
        return words(language).getString(type + "." + constant.name());
    }

    static Optional<String> find(String key, Locale language) {
        ResourceBundle words = words(language);
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("vietqr.qr.words", language, NO_FALLBACK);
    }
}
