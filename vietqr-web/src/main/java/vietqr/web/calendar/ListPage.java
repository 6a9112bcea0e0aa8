package vietqr.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.calendar.BusinessCalendar;
import vietqr.calendar.Calendars;
import vietqr.calendar.DayKind;
import vietqr.calendar.SpecialDay;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code /calendar/list.xhtml?year=}: the days of a year that are not what their weekday says. */
@Named("calendarListPage")
@RequestScoped
public class ListPage {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private Calendars calendars;

    @Inject
    private Names names;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private int year;
    private LocalDate day;
    private DayKind kind = DayKind.OFF;
    private String name;
    private BusinessCalendar calendar;

    @PostConstruct
    void read() {
        Long asked = Exchange.number("year");
        boolean known = asked != null && asked >= FIRST_YEAR && asked <= LAST_YEAR;
        year = known ? asked.intValue() : BankingDay.of(now.get()).getYear();
    }

    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public boolean mayChange() {
        return Calendars.mayChange(current.person());
    }

    /** @param by who has changed it; empty if it is as listed */
    public record Row(SpecialDay special, String by) {}

    public List<Row> rows() {
        Map<LocalDate, Calendars.Change> changes = calendars.changes(year);
        return calendar().year(year).values().stream()
                .map(special -> new Row(
                        special,
                        changes.containsKey(special.day())
                                ? names.of(changes.get(special.day()).by())
                                : ""))
                .toList();
    }

    /** The last year of which anything is known; null if nothing is. */
    public Integer lastYear() {
        return calendar().lastYear().isPresent() ? calendar().lastYear().getAsInt() : null;
    }

    private BusinessCalendar calendar() {
        if (calendar == null) calendar = calendars.current();
        return calendar;
    }

    public String change() {
        if (day == null) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("calendar.day.missing"));
        SpecialDay what = new SpecialDay(day, kind, name == null ? "" : name);
        return after(calendars.change(current.person(), what), day.getYear());
    }

    /** The day is what the list says again. */
    public String restore(LocalDate changed) {
        return after(calendars.restore(current.person(), changed), changed.getYear());
    }

    private String after(boolean done, int shown) {
        if (!done) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("calendar.denied"));
        return "/calendar/list.xhtml?faces-redirect=true&year=" + shown;
    }

    public DayKind[] kinds() {
        return DayKind.values();
    }

    public int getYear() {
        return year;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public DayKind getKind() {
        return kind;
    }

    public void setKind(DayKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
