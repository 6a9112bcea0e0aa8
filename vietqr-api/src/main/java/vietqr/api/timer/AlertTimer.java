package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.alert.AlertSender;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Sends people what is owed to them. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class AlertTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private AlertSender sender;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        schedules.sweep("alerts", Duration.ofSeconds(1), sender::sendDue);
    }
}
