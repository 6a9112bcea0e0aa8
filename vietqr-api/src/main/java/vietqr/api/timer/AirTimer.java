package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.airing.Airwaves;
import vietqr.event.FeedWatch;

/** Hands devices, listeners and followers of feeds what other nodes have owed them; asks the database nothing while nobody listens. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class AirTimer {
    @Inject
    private Airwaves airwaves;

    @Inject
    private FeedWatch feeds;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        airwaves.tick();
        feeds.tick();
    }
}
