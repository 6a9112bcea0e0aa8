package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.payment.Expiry;

/** Marks as expired what nobody has paid in time. Runs on every node; locked rows are passed over. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryTimer {
    @Inject
    private Expiry expiry;

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    void everyMinute() {
        expiry.sweep();
    }
}
