package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;
import vietqr.sealing.Sealing;

import java.time.Duration;

/** Seals the journal, little at a time so that nobody feels it. A locked row sees to it that one node does it, should two ever be at it. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Sealing sealing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everyTwoSeconds() {
        schedules.run("journal-sealing", Rhythm.every(Duration.ofSeconds(2)), due -> Done.of(sealing.sealDue()));
    }
}
