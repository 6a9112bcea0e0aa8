package vietqr.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import vietqr.intake.MovementRecorded;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers in which phases of the transaction it was told of a movement. */
@ApplicationScoped
public class Witness {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    public List<String> heard() {
        return List.copyOf(heard);
    }

    public void forget() {
        heard.clear();
    }

    void inProgress(@Observes MovementRecorded recorded) {
        heard.add("in progress");
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) MovementRecorded recorded) {
        heard.add("after success");
    }

    void afterFailure(@Observes(during = TransactionPhase.AFTER_FAILURE) MovementRecorded recorded) {
        heard.add("after failure");
    }
}
