package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.reconciliation.Rounds;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;
import vietqr.settings.Settings;

import java.time.Duration;

/** Holds statements against movements: what is open again and again, and each day as a whole when its banks are done with it. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReconciliationTimer {
    private static final Rhythm OFTEN = Rhythm.every(Duration.ofMinutes(5));

    @Inject
    private Schedules schedules;

    @Inject
    private Rounds rounds;

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "4/15", persistent = false)
    void everyFiveMinutes() {
        schedules.run("reconciliation", OFTEN, due -> Done.of(rounds.open()));
    }

    @Schedule(hour = "*", minute = "*", second = "9/30", persistent = false)
    void everyNight() {
        Rhythm daily = Rhythm.daily(settings.bookkeeping().fullDayAt());
        schedules.run("reconciliation-day", daily, due -> Done.of(rounds.whole()));
    }
}
