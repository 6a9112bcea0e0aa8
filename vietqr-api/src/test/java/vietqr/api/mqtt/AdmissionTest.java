package vietqr.api.mqtt;

import org.junit.jupiter.api.Test;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.settings.Settings;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever tries secrets keeps the others of their network out for a while, and these are told so. */
class AdmissionTest {
    private static final String GUESSER = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.7";

    private final Admission admission = new Admission(
            new NobodyKnown(), null, Settings.read(name -> name.equals("vietqr.rate.guesses") ? "3" : null));

    @Test
    void afterSoManyWrongSecretsNobodyIsAdmittedFromThere() {
        for (int i = 0; i < 3; i++) {
            assertThat(admission.admitsNobody(GUESSER)).isFalse();
            assertThat(admission.admit("TER1", "wrong " + i, GUESSER)).isEmpty();
        }

        assertThat(admission.admitsNobody(GUESSER)).isTrue();
        assertThat(admission.admitsNobody(ELSEWHERE)).isFalse();
    }

    private static final class NobodyKnown extends Logins {
        NobodyKnown() {
            super(null, null, null);
        }

        @Override
        public Optional<DeviceLogin> opening(String name, String secret) {
            return Optional.empty();
        }
    }
}
