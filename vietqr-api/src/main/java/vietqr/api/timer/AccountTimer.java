package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.joining.LetterPost;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Sends the letters about accounts. Runs on every node; claims keep them apart. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private LetterPost post;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        schedules.sweep("account-letters", Duration.ofSeconds(2), post::sendDue);
    }
}
