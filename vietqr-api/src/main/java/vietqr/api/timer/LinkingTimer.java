package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.linking.ConsentChores;
import vietqr.linking.HourBook;
import vietqr.receiving.ChangeChores;
import vietqr.schedule.Done;
import vietqr.schedule.Rhythm;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** What becomes of bank accounts by itself: money goes elsewhere, consents end, what banks tell is counted. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkingTimer {
    private static final Rhythm EVERY_MINUTE = Rhythm.every(Duration.ofMinutes(1));
    private static final Rhythm EVERY_HOUR = Rhythm.every(Duration.ofHours(1));
    private static final Rhythm AFTER_EVERY_HOUR = new Rhythm(Duration.ofHours(1), Duration.ofMinutes(2));

    @Inject
    private Schedules schedules;

    @Inject
    private ChangeChores changes;

    @Inject
    private ConsentChores consents;

    @Inject
    private HourBook hours;

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    void oftenEnough() {
        schedules.run("receiving-changes", EVERY_MINUTE, due -> Done.of(changes.carryOutDue()));
        schedules.run("account-consents", EVERY_HOUR, due -> Done.of(consents.run()));
        schedules.run("account-hours", AFTER_EVERY_HOUR, due -> Done.of(hours.run()));
    }
}
