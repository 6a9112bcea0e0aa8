package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.alert.AlertSender;

/** Sends people what is owed to them, and tidies up after itself. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {
    @Inject
    private AlertSender sender;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        sender.sendDue();
    }

    @Schedule(hour = "*", minute = "37", second = "11", persistent = false)
    void everyHour() {
        sender.tidy();
    }
}
