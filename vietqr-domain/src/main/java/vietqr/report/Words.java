package vietqr.report;

import vietqr.identity.Language;
import vietqr.kernel.Digits;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What reports say, in one language, with numbers and days as that language writes them. */
public final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Words(language));
    }

    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean vietnamese;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    private Words(Language language) {
        this.locale = language.locale();
        this.vietnamese = language == Language.VI;
        String pattern = vietnamese ? "dd/MM/uuuu" : "d MMM uuuu";
        this.day = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        this.time = DateTimeFormatter.ofPattern(pattern + " HH:mm:ss", Locale.ENGLISH);
        this.bundle = ResourceBundle.getBundle(
                "vietqr.report.words",
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    /** The text with {@code {0}} and so on filled in. */
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    public String title(ReportKind kind) {
        return bundle.getString("report." + kind);
    }

    /** In one sentence, what the report is good for. */
    public String purpose(ReportKind kind) {
        return bundle.getString("purpose." + kind);
    }

    public String heading(Column column) {
        return bundle.getString("column." + column.key());
    }

    /**
     * One of our own words, or the title of a report; as it is if it has no translation, because new ones may come before their
     * words.
     */
    public String word(String value) {
        String key = value.startsWith("report.") ? value : "word." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    String number(long value) {
        return Digits.grouped(value, vietnamese ? '.' : ',');
    }

    /** Hundredths of a percent, as people write them. */
    String percent(long hundredths) {
        String digits = BigDecimal.valueOf(hundredths, 2).toPlainString() + "%";
        return vietnamese ? digits.replace('.', ',') : digits;
    }

    String time(LocalDateTime moment) {
        return time.format(moment);
    }

    String day(LocalDate banking) {
        return day.format(banking);
    }
}
