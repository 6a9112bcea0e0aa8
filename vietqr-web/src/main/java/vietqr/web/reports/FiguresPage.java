package vietqr.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.report.Figures;
import vietqr.report.Wish;
import vietqr.web.look.Chart;
import vietqr.web.look.Format;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /reports/figures.xhtml?from=&to=}: how it went day by day, in charts and in a table. */
@Named("reportsFiguresPage")
@RequestScoped
public class FiguresPage {
    private static final int USUAL_DAYS = 30;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("dd/MM");

    @Inject
    private Figures figures;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Now now;

    private LocalDate from;
    private LocalDate to;
    private List<Figures.Day> days;

    /** For whoever keeps no books the page does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeReports()) Exchange.notFound();
    }

    /** The last thirty days, unless others were chosen; never more than a report can cover. */
    public List<Figures.Day> days() {
        if (days == null) days = figures.days(visit.sight(), first(), last());
        return days;
    }

    private LocalDate last() {
        return to == null ? BankingDay.of(now.get()) : to;
    }

    private LocalDate first() {
        LocalDate start = from == null ? last().minusDays(USUAL_DAYS - 1) : from;
        return ChronoUnit.DAYS.between(start, last()) < Wish.MOST_DAYS ? start : last().minusDays(Wish.MOST_DAYS - 1);
    }

    public Vnd received() {
        return days().stream().map(Figures.Day::received).reduce(Vnd.ZERO, Vnd::plus);
    }

    public long requests() {
        return days().stream().mapToLong(Figures.Day::requests).sum();
    }

    public long paid() {
        return days().stream().mapToLong(Figures.Day::paid).sum();
    }

    /** Of all requests, as people write it. */
    public String paidShare() {
        return requests() == 0 ? "–" : share(10_000 * paid() / requests());
    }

    /** @param hundredths of a percent */
    public String share(long hundredths) {
        return format.number(hundredths / 100) + "\u00a0%";
    }

    /** Money as bars: what was asked for and what came. */
    public String moneyChart() {
        return Chart.bars(labels(), look.language())
                .with(texts.get("figures.asked"), Chart.QUIET, each(day -> day.asked()
                        .amount()))
                .with(texts.get("figures.received"), Chart.LOUD, each(day -> day.received()
                        .amount()))
                .json();
    }

    /** Requests as bars: how many there were and how many were paid. */
    public String requestsChart() {
        return Chart.bars(labels(), look.language())
                .with(texts.get("figures.requests"), Chart.QUIET, each(Figures.Day::requests))
                .with(texts.get("figures.paid"), Chart.LOUD, each(Figures.Day::paid))
                .json();
    }

    /** The time until money came, as a line: there is none for a day on which nothing was paid. */
    public String waitChart() {
        return Chart.line(labels(), look.language())
                .with(
                        texts.get("figures.seconds"),
                        Chart.LOUD,
                        each(day -> day.paid() == 0 ? null : day.secondsToPay()))
                .json();
    }

    private List<String> labels() {
        return days().stream().map(day -> LABEL.format(day.day())).toList();
    }

    private List<Long> each(Function<Figures.Day, Long> value) {
        return days().stream().map(value).collect(Collectors.toList());
    }

    public String apply() {
        return "/reports/figures.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
