package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.job.JobRunner;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Begins jobs that are due, also those of dead processes. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private JobRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        schedules.sweep("jobs", Duration.ofSeconds(2), () -> {
            runner.runDue();
            return 0;
        });
    }

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    void everyTenSeconds() {
        runner.renew();
    }

    @Schedule(hour = "*", minute = "47", second = "31", persistent = false)
    void everyHour() {
        runner.tidy();
    }
}
