package vietqr.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.settings.Settings;

/** The list of holidays that holds for this process: the operator's, or the shipped one. */
@ApplicationScoped
class ListedDays {
    private final BusinessCalendar calendar;

    /** For the container's proxy only. */
    protected ListedDays() {
        this.calendar = null;
    }

    /** @throws IllegalArgumentException if the operator's list is wrong, with the line and what to do */
    @Inject
    ListedDays(Settings settings) {
        this.calendar = BusinessCalendar.of(
                settings.disputes().holidaysFile().map(HolidayFile::of).orElseGet(HolidayFile::shipped));
    }

    /** A bad list is known at the start, not with the first complaint. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        calendar.lastYear();
    }

    BusinessCalendar calendar() {
        return calendar;
    }
}
