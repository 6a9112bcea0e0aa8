package vietqr.qr;

import java.util.Optional;

/**
 * ID 64: the merchant's name in another language, the only place for which the documents foresee more than ASCII.
 *
 * @param language two letters, ISO 639
 * @param merchantName up to 25 characters
 * @param merchantCity up to 15 characters
 */
public record LanguageTemplate(String language, String merchantName, Optional<String> merchantCity) {
    static final int ID = 64;
    static final int LANGUAGE_ID = 0;
    static final int NAME_ID = 1;
    static final int CITY_ID = 2;

    static LanguageTemplate of(String value) {
        Template template = TlvReader.trusted(value);
        return new LanguageTemplate(template.text(LANGUAGE_ID), template.text(NAME_ID), template.get(CITY_ID));
    }

    Template template() {
        Template template = Template.empty().with(LANGUAGE_ID, language).with(NAME_ID, merchantName);
        return merchantCity.map(city -> template.with(CITY_ID, city)).orElse(template);
    }
}
