package vietqr.api.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import vietqr.sandbox.SandboxBank;
import vietqr.schedule.Schedules;

import java.time.Duration;

/** Has the sandbox's bank tell of the debits it has booked. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionManagement(TransactionManagementType.BEAN)
public class SandboxBankTimer {
    @Inject
    private Schedules schedules;

    @Inject
    private SandboxBank bank;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        schedules.sweep("sandbox-bank", Duration.ofSeconds(1), bank::tellDueDebits);
    }
}
