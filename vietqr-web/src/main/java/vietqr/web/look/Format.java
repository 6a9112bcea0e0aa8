package vietqr.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Digits;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Money, numbers and times as people write them: {@code 150.000 ₫} or {@code ₫150,000}; always the time of Vietnam. */
@Named("format")
@RequestScoped
public class Format {
    private final boolean vietnamese;

    @Inject
    Format(Look look) {
        this(look.language());
    }

    Format(Language language) {
        this.vietnamese = language == Language.VI;
    }

    protected Format() {
        this(Language.VI);
    }

    /** Empty for null. The sign keeps to its number by a space that does not break. */
    public String money(Vnd amount) {
        if (amount == null) return "";
        return vietnamese ? number(amount.amount()) + "\u00a0₫" : "₫" + number(amount.amount());
    }

    public String number(long value) {
        return Digits.grouped(value, vietnamese ? '.' : ',');
    }

    /** Day and time to the minute. */
    public String when(Instant instant) {
        return instant == null ? "" : written(instant, vietnamese ? "dd/MM/yyyy HH:mm" : "d MMM yyyy, HH:mm");
    }

    /** Day and time to the second, for the story of a payment. */
    public String exactly(Instant instant) {
        return instant == null ? "" : written(instant, vietnamese ? "dd/MM/yyyy HH:mm:ss" : "d MMM yyyy, HH:mm:ss");
    }

    public String time(Instant instant) {
        return instant == null ? "" : written(instant, "HH:mm:ss");
    }

    public String day(LocalDate day) {
        if (day == null) return "";
        return DateTimeFormatter.ofPattern(vietnamese ? "dd/MM/yyyy" : "d MMM yyyy", Locale.ENGLISH)
                .format(day);
    }

    public String month(YearMonth month) {
        if (month == null) return "";
        return DateTimeFormatter.ofPattern(vietnamese ? "MM/yyyy" : "MMM yyyy", Locale.ENGLISH)
                .format(month);
    }

    /** The machine's form for a {@code time} element: ISO 8601 in UTC. */
    public String machine(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String written(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(instant.atZone(BankingDay.ZONE));
    }
}
