package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.sealing.Sealing;

/** Seals the journal. Runs on every node; a locked row sees to it that one of them does it. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {
    @Inject
    private Sealing sealing;

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void everyTenSeconds() {
        sealing.sealDue();
    }
}
