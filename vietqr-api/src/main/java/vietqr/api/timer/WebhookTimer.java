package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.delivery.Dispatcher;

/** Sends what has fallen due: repeats, and what a dead process left behind. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimer {
    @Inject
    private Dispatcher dispatcher;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        dispatcher.sendDue();
    }
}
