package vietqr.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.report.ReportSchedule;
import vietqr.report.ReportSchedules;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /reports/schedules.xhtml}: the reports that come by e-mail, to be paused and removed. */
@Named("reportsSchedulesPage")
@RequestScoped
public class SchedulesPage {
    @Inject
    private ReportSchedules schedules;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private List<ReportSchedule> rows;

    /** For whoever keeps no books the page does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeReports()) Exchange.notFound();
    }

    public List<ReportSchedule> rows() {
        if (rows == null) rows = schedules.list(visit.sight());
        return rows;
    }

    public String pause(long id) {
        if (current.may(Permission.SCHEDULE_REPORTS)) schedules.pause(visit.sight(), id);
        return again();
    }

    public String resume(long id) {
        if (current.may(Permission.SCHEDULE_REPORTS)) schedules.resume(visit.sight(), id);
        return again();
    }

    public String remove(long id) {
        if (current.may(Permission.SCHEDULE_REPORTS)) schedules.remove(visit.sight(), id);
        return again();
    }

    private static String again() {
        return "/reports/schedules.xhtml?faces-redirect=true";
    }
}
