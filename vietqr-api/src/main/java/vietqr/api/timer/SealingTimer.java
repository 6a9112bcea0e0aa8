package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.schedule.Schedules;
import vietqr.sealing.Sealing;

import java.time.Duration;

/** Seals the journal, little at a time so that nobody feels it. Runs on every node; a locked row sees to it that one does it. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class SealingTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Sealing sealing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        schedules.sweep("journal-sealing", Duration.ofSeconds(2), sealing::sealDue);
    }
}
