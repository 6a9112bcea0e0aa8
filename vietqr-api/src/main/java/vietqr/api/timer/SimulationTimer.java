package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.simulation.Simulations;

/** Has the sandbox's banks send what they were told to send later. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SimulationTimer {
    @Inject
    private Simulations simulations;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        simulations.beginDue();
    }
}
