package vietqr.identity;

import java.util.Locale;
import java.util.Optional;

/** The two languages everything is written in. Vietnamese is what a person gets who has not chosen, unless the browser prefers
 * English. */
public enum Language {
    VI("vi", "Tiếng Việt"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Empty for anything but the two codes, null included. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) if (language.code.equals(code)) return Optional.of(language);
        return Optional.empty();
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return code;
    }

    /** The language's name in itself, as a switch shows it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == VI ? "vi-VN" : "en-VN");
    }
}
