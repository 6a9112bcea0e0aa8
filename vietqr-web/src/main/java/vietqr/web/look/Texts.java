package vietqr.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.Language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Everything a person reads, in the language of the request, for code and for pages that need a text with a value in it. Plain
 * texts stand in pages as {@code #{t['payments.title']}}.
 */
@Named("texts")
@RequestScoped
public class Texts {
    static final String BUNDLE = "vietqr.web.texts";

    private final ResourceBundle bundle;
    private final Locale locale;

    @Inject
    Texts(Look look) {
        this(look.language());
    }

    /** For what is said outside a request. */
    public Texts(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    protected Texts() {
        this(Language.VI);
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /** Empty if there is no such text. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The text with {@code {0}} and so on filled in, numbers grouped as the language does. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
