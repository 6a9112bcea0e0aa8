package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.payment.PaymentWatch;

/** Tells open payment pages what other nodes have done; asks the database nothing while no page is open. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchTimer {
    @Inject
    private PaymentWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        watch.look();
    }
}
