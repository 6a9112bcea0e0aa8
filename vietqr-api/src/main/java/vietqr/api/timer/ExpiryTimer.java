package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.payment.Expiry;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Marks as expired what nobody has paid in time. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Expiry expiry;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void everyMinute() {
        schedules.run("payment-expiry", Rhythm.every(Duration.ofMinutes(1)), due -> Done.of(expiry.sweep()));
    }
}
