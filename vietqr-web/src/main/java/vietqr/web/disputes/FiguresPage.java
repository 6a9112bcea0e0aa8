package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dispute.DisputeFigures;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;

/** {@code /disputes/figures.xhtml?from=&to=}: how many complaints there were, how they ended, and how fast. */
@Named("disputesFiguresPage")
@RequestScoped
public class FiguresPage {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 731;

    @Inject
    private DisputeFigures figures;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Now now;

    private LocalDate from;
    private LocalDate to;
    private DisputeFigures.Period period;

    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    /** Two years at most, and the last three months unless somebody says otherwise. */
    public DisputeFigures.Period period() {
        if (period == null) {
            LocalDate last = to == null ? BankingDay.of(now.get()) : to;
            LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
            LocalDate earliest = last.minusDays(MOST_DAYS);
            period = figures.period(visit.sight(), first.isBefore(earliest) ? earliest : first, last);
        }
        return period;
    }

    public String apply() {
        return "/disputes/figures.xhtml?faces-redirect=true&includeViewParams=true";
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
