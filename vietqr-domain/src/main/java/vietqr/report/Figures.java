package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How it goes day by day, for pages to show; the same figures as the report {@link ReportKind#KPI}. */
@ApplicationScoped
@Transactional
public class Figures {
    private static final List<String> SHOWN =
            List.of("day", "requests", "paid", "paidShare", "receivedSum", "askedSum", "secondsToPay");

    private final Rows rows;

    /** For the container's proxy only. */
    protected Figures() {
        this(null);
    }

    @Inject
    Figures(Rows rows) {
        this.rows = rows;
    }

    /**
     * What was asked for on a day, and what has come of it so far.
     *
     * @param paidShare in hundredths of a percent
     * @param secondsToPay from the asking to the money, on average; zero if nothing was paid
     */
    public record Day(
            LocalDate day, long requests, long paid, long paidShare, Vnd received, Vnd asked, long secondsToPay) {}

    /** The days on which something was asked for, in order. */
    public List<Day> days(Sight sight, LocalDate from, LocalDate to) {
        Wish wish = Wish.of(ReportKind.KPI, Format.CSV, from, to, Language.EN).showing(SHOWN);
        List<Day> days = new ArrayList<>();
        if (wish.fault().isPresent()) return days;
        rows.each(wish, sight, values -> days.add(day(values)));
        return days;
    }

    private static Day day(List<Object> values) {
        return new Day(
                (LocalDate) values.get(0),
                number(values.get(1)),
                number(values.get(2)),
                number(values.get(3)),
                Vnd.of(number(values.get(4))),
                Vnd.of(number(values.get(5))),
                number(values.get(6)));
    }

    private static long number(Object value) {
        return value == null ? 0 : (Long) value;
    }
}
