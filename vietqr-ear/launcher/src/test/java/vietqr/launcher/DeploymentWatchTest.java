package vietqr.launcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentWatchTest {

    private final Logger log = Logger.getLogger("some.server.logger");
    private DeploymentWatch watch;

    @BeforeEach
    void start() {
        watch = DeploymentWatch.start();
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void deepestCauseOfTheFirstFailureIsTold() {
        log.log(Level.WARNING, "only a warning", new IllegalStateException("not this"));
        log.log(Level.SEVERE, "wrapped", new IllegalStateException("outer", new IllegalArgumentException("root")));
        log.log(Level.SEVERE, "follow-up", new IllegalStateException("later"));
        assertThat(watch.cause()).isEqualTo("root");
    }

    @Test
    void withoutAFailureTheLastSevereMessageIsTold() {
        log.log(Level.SEVERE, "cannot read {0}", "vietqr.ear");
        assertThat(watch.cause()).isEqualTo("cannot read vietqr.ear");
    }

    @Test
    void circleOfCausesHasAnEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(Causes.deepest(first)).isIn("first", "second");
    }
}
