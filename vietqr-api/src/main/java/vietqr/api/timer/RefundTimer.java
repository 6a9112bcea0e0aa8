package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.refund.Refunding;
import vietqr.schedule.Schedules;

import java.time.Duration;

/**
 * Sends refunds that were approved, asks banks about those they were silent on, and takes up what a dead process left behind.
 * Runs on every node; claims keep them apart.
 */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class RefundTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Refunding refunding;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        schedules.sweep("refunds", Duration.ofSeconds(1), refunding::resumeDue);
    }
}
