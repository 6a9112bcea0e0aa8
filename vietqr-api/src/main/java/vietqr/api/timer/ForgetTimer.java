package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.idempotency.Repeats;

/** Forgets answers kept for repeated calls once their day is over. Runs on every node; what is gone is gone. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetTimer {
    @Inject
    private Repeats repeats;

    @Schedule(hour = "*", minute = "41", second = "23", persistent = false)
    void everyHour() {
        repeats.sweep();
    }
}
