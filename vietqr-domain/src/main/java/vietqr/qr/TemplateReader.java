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

    Template read(Template contents) {
        Template read = contents;
        if (root.has(AdditionalData.ID))
            read = read.with(AdditionalData.ID, additionalData().text());
        if (root.has(LanguageTemplate.ID))
            read = read.with(LanguageTemplate.ID, language().text());
        return read;
    }

    private Template additionalData() {
        Level level = reader.inside(root, AdditionalData.ID);
        level.refuseEmpties();
        for (Label label : Label.values()) {
            if (label == Label.CONSUMER_DATA_REQUEST) continue;
            noteLength(level, label.id(), Label.LONGEST);
        }
        int request = Label.CONSUMER_DATA_REQUEST.id();
        if (level.has(request) && !CONSUMER_DATA.matcher(level.text(request)).matches())
            warn(Kind.CONSUMER_DATA_FORMAT, level, request);
        return level.template();
    }

    private Template language() {
        Level level = reader.inside(root, LanguageTemplate.ID);
        level.refuseEmpties();
        if (!Format.letters(level.text(LanguageTemplate.LANGUAGE_ID), 2))
            throw refuse("ID 64/00 is not a language of two letters");
        if (!level.has(LanguageTemplate.NAME_ID)) throw refuse("ID 64/01, the merchant's name, is missing");
        noteLength(level, LanguageTemplate.NAME_ID, 25);
        noteLength(level, LanguageTemplate.CITY_ID, 15);
        return level.template();
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
