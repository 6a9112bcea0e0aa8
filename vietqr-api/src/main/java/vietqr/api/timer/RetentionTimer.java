package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.airing.Frames;
import vietqr.alert.AlertSender;
import vietqr.device.CashReports;
import vietqr.idempotency.Repeats;
import vietqr.personal.PersonalDesk;
import vietqr.presence.Stays;
import vietqr.report.ExportFiles;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Forgets what is kept for a while only: answers for repeated calls, alerts that were told, runs of timers, files. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
    private static final Rhythm EVERY_HOUR = new Rhythm(Duration.ofHours(1), Duration.ofMinutes(41));

    @Inject
    private Schedules schedules;

    @Inject
    private Repeats repeats;

    @Inject
    private AlertSender alerts;

    @Inject
    private ExportFiles files;

    @Inject
    private PersonalDesk personal;

    @Inject
    private Stays stays;

    @Inject
    private Frames frames;

    @Inject
    private CashReports cash;

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void everyHour() {
        schedules.run(
                "retention",
                EVERY_HOUR,
                due -> Done.of(repeats.sweep()
                        + alerts.tidy()
                        + files.forget()
                        + personal.forget()
                        + stays.forget()
                        + frames.tidy()
                        + cash.tidy()
                        + schedules.forget()));
    }
}
