package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;
import vietqr.statement.Folder;

import java.time.Duration;

/** Picks up bank statements that programs drop. One node at a time. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class StatementTimer {
    private static final Rhythm RHYTHM = Rhythm.every(Duration.ofSeconds(10));

    @Inject
    private Schedules schedules;

    @Inject
    private Folder folder;

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void everyFewSeconds() {
        schedules.run("statement-pickup", RHYTHM, due -> Done.of(folder.look()));
    }
}
