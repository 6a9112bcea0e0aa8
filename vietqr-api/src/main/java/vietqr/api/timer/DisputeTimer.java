package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.dispute.DisputeChores;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Warns before the terms of complaints run out, and goes on with refunds of which somebody has died on the way. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class DisputeTimer {
    private static final Rhythm EVERY_TEN_MINUTES = Rhythm.every(Duration.ofMinutes(10));

    @Inject
    private Schedules schedules;

    @Inject
    private DisputeChores chores;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void everyTenMinutes() {
        schedules.run("disputes", EVERY_TEN_MINUTES, due -> Done.of(chores.run()));
    }
}
