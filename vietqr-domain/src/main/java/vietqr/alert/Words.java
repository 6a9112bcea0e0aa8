package vietqr.alert;

import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Digits;
import vietqr.kernel.Vnd;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What alerts say, in one language, with money, numbers and times as that language writes them. */
final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Words(language));
    }

    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean vietnamese;

    private Words(Language language) {
        this.locale = language.locale();
        this.vietnamese = language == Language.VI;
        this.bundle = ResourceBundle.getBundle(
                "vietqr.alert.words",
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    /** The text with {@code {0}} and so on filled in. */
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** {@code 150.000 ₫} or {@code ₫150,000}. */
    String money(Vnd amount) {
        return vietnamese ? number(amount.amount()) + "\u00a0₫" : "₫" + number(amount.amount());
    }

    String number(long value) {
        return Digits.grouped(value, vietnamese ? '.' : ',');
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(vietnamese ? "dd/MM/yyyy" : "d MMM yyyy", Locale.ENGLISH)
                .format(day);
    }

    /** Always the time of Vietnam. */
    String when(Instant instant) {
        return DateTimeFormatter.ofPattern(vietnamese ? "HH:mm:ss dd/MM/yyyy" : "d MMM yyyy, HH:mm:ss", Locale.ENGLISH)
                .format(instant.atZone(BankingDay.ZONE));
    }
}
