package vietqr.qr;

import java.util.Locale;
import java.util.ResourceBundle;

/** One sentence for people about each reason and warning: Vietnamese, or English where it is asked for. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String type, Enum<?> constant, Locale language) {
        return ResourceBundle.getBundle("vietqr.qr.words", language, NO_FALLBACK)
                .getString(type + "." + constant.name());
    }
}
