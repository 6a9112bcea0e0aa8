package vietqr.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankDirectory;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;
import vietqr.webhook.Profile;

import java.util.Map;
import java.util.Optional;

/** Writes an event down for an endpoint in the format that the endpoint understands. */
@ApplicationScoped
class Shapes {
    private final Map<Profile, Shape> byProfile;
    private final Endpoints endpoints;

    /** For the container's proxy only. */
    protected Shapes() {
        this.byProfile = Map.of();
        this.endpoints = null;
    }

    @Inject
    Shapes(BankDirectory banks, Endpoints endpoints) {
        this.byProfile = Map.of(
                Profile.VIETQR_V1, new TransactionSync(),
                Profile.VIETQR_V2, new TransactionSync(),
                Profile.SEPAY, new SepayShape(banks),
                Profile.PAYOS, new PayosShape(),
                Profile.HOST_TO_CLIENT, new ClientShape());
        this.endpoints = endpoints;
    }

    /** What the endpoint is owed; empty if its format has no words for it. */
    Optional<EventTold.Owed> owed(Happening happening, Endpoint endpoint) {
        Shape shape = byProfile.get(endpoint.profile());
        if (shape == null) return Optional.of(new EventTold.Owed(endpoint.id(), Optional.empty()));
        String secret = endpoint.profile() == Profile.PAYOS
                ? endpoints.newestSecret(endpoint).orElse("")
                : "";
        return happening
                .transfer()
                .flatMap(transfer -> shape.body(transfer, secret))
                .map(body -> new EventTold.Owed(endpoint.id(), Optional.of(body)));
    }
}
