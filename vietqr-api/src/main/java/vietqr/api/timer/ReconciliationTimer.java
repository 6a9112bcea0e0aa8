package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.reconciliation.Rounds;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;
import java.time.LocalTime;

/** Holds statements against movements: what is open again and again, and each day as a whole when its banks are done with it. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {
    private static final Rhythm OFTEN = Rhythm.every(Duration.ofMinutes(5));
    private static final Rhythm DAILY = Rhythm.daily(LocalTime.of(3, 30));

    @Inject
    private Schedules schedules;

    @Inject
    private Rounds rounds;

    @Schedule(hour = "*", minute = "*", second = "4/15", persistent = false)
    void everyFiveMinutes() {
        schedules.run("reconciliation", OFTEN, due -> Done.of(rounds.open()));
    }

    @Schedule(hour = "*", minute = "*", second = "9/30", persistent = false)
    void everyNight() {
        schedules.run("reconciliation-day", DAILY, due -> Done.of(rounds.whole()));
    }
}
