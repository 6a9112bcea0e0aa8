package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import vietqr.merchant.Sight;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps the lane and the incidents of an endpoint by how its attempts go, and disables it when there is no hope. */
@ApplicationScoped
class Health {
    static final Duration FAILING_FOR = Duration.ofDays(5);

    private final EntityManager em;
    private final Endpoints endpoints;
    private final Event<IncidentTurned> turned;
    private final Event<EndpointDisabled> disabled;

    /** For the container's proxy only. */
    protected Health() {
        this(null, null, null, null);
    }

    @Inject
    Health(EntityManager em, Endpoints endpoints, Event<IncidentTurned> turned, Event<EndpointDisabled> disabled) {
        this.em = em;
        this.endpoints = endpoints;
        this.turned = turned;
        this.disabled = disabled;
    }

    /** A success of an endpoint that is well changes nothing, and takes no lock. */
    void note(long endpointId, Attempt.Result result, Instant now) {
        Lane lane = em.find(Lane.class, endpointId);
        boolean failure = result.verdict().failure();
        if (!failure && !lane.failing()) return;
        // What attempts booked together have changed already is not to be read over.
        em.flush();
        em.refresh(lane, LockModeType.PESSIMISTIC_WRITE);
        if (failure) failed(lane, endpointId, result, now);
        else if (!lane.pausing(now)) recovered(lane, now);
    }

    private void failed(Lane lane, long endpointId, Attempt.Result result, Instant now) {
        Incident incident = current(lane).orElseGet(() -> {
            Incident begun = new Incident(endpointId, now);
            em.persist(begun);
            return begun;
        });
        incident.failed(result.exchange().label());
        em.flush();
        lane.failed(incident, result.verdict().pause(), now);
        if (incident.failures() == Lane.DOUBTFUL_FROM) tell(incident);
        if (result.verdict().gone()) disable(endpointId, DisabledReason.GONE);
        else if (!incident.beganAt().plus(FAILING_FOR).isAfter(now)) disable(endpointId, DisabledReason.FAILING);
    }

    private void recovered(Lane lane, Instant now) {
        Optional<Incident> ended = current(lane);
        ended.ifPresent(incident -> incident.end(now));
        lane.succeeded(now);
        ended.filter(incident -> incident.failures() >= Lane.DOUBTFUL_FROM).ifPresent(this::tell);
    }

    private void tell(Incident incident) {
        endpoints
                .find(Sight.EVERYTHING, incident.endpointId())
                .ifPresent(endpoint -> turned.fire(new IncidentTurned(incident, endpoint.merchantId())));
    }

    private Optional<Incident> current(Lane lane) {
        return lane.incident().isPresent()
                ? Optional.of(em.find(Incident.class, lane.incident().getAsLong()))
                : Optional.empty();
    }

    private void disable(long endpointId, DisabledReason reason) {
        Optional<Endpoint> endpoint =
                endpoints.find(Sight.EVERYTHING, endpointId).filter(Endpoint::enabled);
        if (endpoint.isEmpty()) return;
        endpoints.disable(Sight.EVERYTHING, endpointId, reason);
        disabled.fire(new EndpointDisabled(endpointId, endpoint.get().merchantId(), reason));
    }
}
