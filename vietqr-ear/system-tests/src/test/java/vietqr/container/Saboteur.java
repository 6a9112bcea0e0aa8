package vietqr.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vietqr.intake.MovementRecorded;

/** An observer that fails when told to, as a bug in a room above would. */
@ApplicationScoped
public class Saboteur {
    private volatile boolean atWork;

    public void work(boolean atWork) {
        this.atWork = atWork;
    }

    void sabotage(@Observes MovementRecorded recorded) {
        if (atWork) throw new IllegalStateException("sabotage");
    }
}
