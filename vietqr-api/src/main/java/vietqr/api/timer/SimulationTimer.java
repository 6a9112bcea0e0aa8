package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.schedule.Schedules;
import vietqr.simulation.Simulations;

import java.time.Duration;

/** Has the sandbox's banks send what they were told to send later. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class SimulationTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private Simulations simulations;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        schedules.sweep("simulations", Duration.ofSeconds(1), simulations::beginDue);
    }
}
