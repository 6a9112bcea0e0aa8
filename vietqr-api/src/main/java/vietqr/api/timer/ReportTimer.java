package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.report.ReportPost;
import vietqr.report.ReportSchedules;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Begins the reports that people want regularly, and sends the letters with them. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private ReportSchedules reports;

    @Inject
    private ReportPost post;

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    void everyMinute() {
        schedules.run("scheduled-reports", Rhythm.every(Duration.ofMinutes(1)), due -> Done.of(reports.runDue()));
    }

    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    void everyTenSeconds() {
        schedules.sweep("report-letters", Duration.ofSeconds(10), post::sendDue);
    }
}
