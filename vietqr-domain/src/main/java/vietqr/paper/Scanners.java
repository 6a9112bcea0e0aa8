package vietqr.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import vietqr.settings.Settings;

import java.time.Duration;

/** Chooses the scanner that the operator has named. */
@ApplicationScoped
class Scanners {
    /** To connect, and then for each answer; longer than ClamAV takes for the largest file we let in. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Produces
    @ApplicationScoped
    Scanner scanner(Settings settings) {
        return settings.disputes()
                .clamav()
                .<Scanner>map(place -> new ClamAv(place, PATIENCE))
                .orElseGet(Unscanned::new);
    }
}
