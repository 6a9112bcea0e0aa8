package vietqr.dispute;

import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Digits;
import vietqr.kernel.Vnd;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What letters say, in one language, with money and days as that language writes them. */
final class Phrases {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean vietnamese;

    Phrases(Language language) {
        this.locale = language.locale();
        this.vietnamese = language == Language.VI;
        this.bundle = ResourceBundle.getBundle(
                "vietqr.dispute.letters",
                locale,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text with {@code {0}} and so on filled in. */
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String money(Vnd amount) {
        return Digits.grouped(amount.amount(), vietnamese ? '.' : ',') + " VND";
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(vietnamese ? "dd/MM/uuuu" : "d MMMM uuuu", Locale.ENGLISH)
                .format(day);
    }

    /** Always the day of Vietnam. */
    String day(Instant moment) {
        return day(BankingDay.of(moment));
    }
}
