package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.delivery.Dispatcher;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Sends what has fallen due: repeats, and what a dead process left behind. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Dispatcher dispatcher;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        schedules.sweep("webhooks", Duration.ofSeconds(1), dispatcher::sendDue);
    }
}
