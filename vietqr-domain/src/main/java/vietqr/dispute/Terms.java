package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.calendar.BusinessCalendar;
import vietqr.calendar.Calendars;
import vietqr.settings.Disputing;
import vietqr.settings.Settings;

import java.time.LocalDate;

/** How long people have, as the operator has set it and the calendar of the day has it. */
@ApplicationScoped
class Terms {
    private final Calendars calendars;
    private final Disputing rules;

    /** For the container's proxy only. */
    protected Terms() {
        this.calendars = null;
        this.rules = null;
    }

    @Inject
    Terms(Calendars calendars, Settings settings) {
        this.calendars = calendars;
        this.rules = settings.disputes();
    }

    /** The last day on which a complaint about something of that day is in time. */
    LocalDate filingEnds(LocalDate happenedOn) {
        return happenedOn.plusDays(rules.filingDays());
    }

    /** The last day of a term that was begun on a day. */
    LocalDate end(Term term, LocalDate began) {
        return end(calendars.current(), term, began);
    }

    /** The same for whoever asks about many. */
    LocalDate end(BusinessCalendar calendar, Term term, LocalDate began) {
        return calendar.after(began, days(term));
    }

    /** Terms that end on this day or before are about to run out, or have. */
    LocalDate warnUpTo(LocalDate today) {
        return calendars.current().after(today, rules.warnDays());
    }

    BusinessCalendar calendar() {
        return calendars.current();
    }

    private int days(Term term) {
        return switch (term) {
            case ANSWER -> rules.answerDays();
            case COMPENSATION -> rules.compensationDays();
            case PLAN -> rules.noFaultDays();
        };
    }
}
