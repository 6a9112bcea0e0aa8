package vietqr.qr;

import vietqr.qr.AdditionalData.Label;
import vietqr.qr.Warning.Kind;

import java.util.List;
import java.util.regex.Pattern;

/** Checks the templates that describe the payment: additional data (62) and the language template (64). */
final class TemplateReader {
    /** A, M and E, at most once each, in any order. */
    private static final Pattern CONSUMER_DATA = Pattern.compile("(?!.*(.).*\\1)[AME]{1,3}");

    private final TlvReader reader;
    private final Level root;
    private final List<Warning> warnings;

    TemplateReader(TlvReader reader, Level root, List<Warning> warnings) {
        this.reader = reader;
        this.root = root;
        this.warnings = warnings;
    }

    /** Puts both templates in order. */
    void read() {
        if (root.has(AdditionalData.ID)) {
            Level data = reader.inside(root, AdditionalData.ID);
            checkAdditionalData(data);
            root.replace(AdditionalData.ID, reader.ordered(root, AdditionalData.ID, data));
        }
        if (root.has(LanguageTemplate.ID)) {
            Level language = reader.inside(root, LanguageTemplate.ID);
            checkLanguage(language);
            root.replace(LanguageTemplate.ID, reader.ordered(root, LanguageTemplate.ID, language));
        }
    }

    private void checkAdditionalData(Level data) {
        int request = Label.CONSUMER_DATA_REQUEST.id();
        for (int place = 0; place < data.count(); place++) {
            int id = data.idAt(place);
            if (id >= Label.BILL_NUMBER.id() && id < request) noteLength(data, id, Label.LONGEST);
        }
        if (data.has(request) && !CONSUMER_DATA.matcher(data.text(request)).matches())
            warn(Kind.CONSUMER_DATA_FORMAT, data, request);
    }

    private void checkLanguage(Level language) {
        if (!Format.letters(language.text(LanguageTemplate.LANGUAGE_ID), 2))
            throw refuse("ID 64/00 is not a language of two letters");
        if (!language.has(LanguageTemplate.NAME_ID)) throw refuse("ID 64/01, the merchant's name, is missing");
        noteLength(language, LanguageTemplate.NAME_ID, 25);
        noteLength(language, LanguageTemplate.CITY_ID, 15);
    }

    private Refusal refuse(String explanation) {
        return new Refusal(Reason.FORMAT, root.position(LanguageTemplate.ID), explanation);
    }

    private void noteLength(Level level, int id, int longest) {
        String value = level.text(id);
        if (value.codePointCount(0, value.length()) > longest) warn(Kind.TOO_LONG, level, id);
    }

    private void warn(Kind kind, Level level, int id) {
        warnings.add(new Warning(kind, level.name(id)));
    }
}
