package vietqr.api.mqtt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.identity.Network;
import vietqr.settings.Settings;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets devices in by name and secret, and slows down whoever guesses. */
@ApplicationScoped
class Admission {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SECRET = 200;
    private static final int MOST_NETWORKS = 10_000;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_NETWORKS)
            .build();
    private final Logins logins;
    private final Boxes boxes;
    private final int mostWrong;

    /** For the container's proxy only. */
    protected Admission() {
        this.logins = null;
        this.boxes = null;
        this.mostWrong = 0;
    }

    @Inject
    Admission(Logins logins, Boxes boxes, Settings settings) {
        this.logins = logins;
        this.boxes = boxes;
        this.mostWrong = settings.rateLimits().guesses();
    }

    /** Who it is, and the topics that are its own. */
    record Admitted(DeviceLogin device, Topics topics) {}

    /** @param name null, as the secret, if none was shown */
    Optional<Admitted> admit(String name, String secret, String address) {
        String network = Network.of(address);
        if (admitsNobody(address)) return Optional.empty();
        Optional<DeviceLogin> device = plausible(name, secret) ? logins.opening(name, secret) : Optional.empty();
        if (device.isEmpty()) wrong.get(network, first -> new AtomicInteger()).incrementAndGet();
        return device.map(known -> new Admitted(known, topicsOf(known)));
    }

    /** Whether so many wrong secrets came from there that for a while nobody is let in, right or wrong. */
    boolean admitsNobody(String address) {
        AtomicInteger guesses = wrong.getIfPresent(Network.of(address));
        return mostWrong > 0 && guesses != null && guesses.get() >= mostWrong;
    }

    private static boolean plausible(String name, String secret) {
        return name != null && secret != null && name.length() <= LONGEST_NAME && secret.length() <= LONGEST_SECRET;
    }

    private Topics topicsOf(DeviceLogin device) {
        return new Topics(
                device.topic(),
                device.boxId().isPresent()
                        ? boxes.find(device.boxId().getAsLong()).map(Box::mac)
                        : Optional.empty());
    }
}
