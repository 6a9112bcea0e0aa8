package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.delivery.EndpointDisabled;
import vietqr.delivery.Incident;
import vietqr.delivery.IncidentTurned;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.messenger.Message;
import vietqr.settings.Settings;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts in words what happened to endpoints. */
@ApplicationScoped
class Stories {
    private final Merchants merchants;
    private final Endpoints endpoints;
    private final String portal;

    /** For the container's proxy only. */
    protected Stories() {
        this.merchants = null;
        this.endpoints = null;
        this.portal = "";
    }

    @Inject
    Stories(Merchants merchants, Endpoints endpoints, Settings settings) {
        this.merchants = merchants;
        this.endpoints = endpoints;
        this.portal = settings.publicUrl().toString();
    }

    /** An endpoint may be disabled again, so each time is a fact of its own. */
    Optional<Fact> of(EndpointDisabled disabled) {
        return endpoint(disabled.endpointId())
                .map(endpoint -> new Fact(
                        "disabled:" + endpoint.id() + ":" + Ids.next(),
                        Topic.ENDPOINT_DISABLED,
                        disabled.merchantId(),
                        Vnd.ZERO,
                        words -> message(
                                words.get("disabled." + disabled.reason(), called(endpoint)), about(endpoint, words))));
    }

    Optional<Fact> of(IncidentTurned turned) {
        Incident incident = turned.incident();
        boolean over = incident.endedAt().isPresent();
        return endpoint(incident.endpointId())
                .map(endpoint -> new Fact(
                        "incident:" + incident.id() + (over ? ":over" : ":begun"),
                        Topic.ENDPOINT_FAILING,
                        turned.merchantId(),
                        Vnd.ZERO,
                        words -> {
                            List<String> lines = new ArrayList<>(about(endpoint, words));
                            lines.add(1, words.get("incident.since", words.when(incident.beganAt())));
                            lines.add(2, words.get("incident.failures", incident.failures(), incident.label()));
                            return message(
                                    words.get(over ? "incident.over" : "incident.begun", called(endpoint)), lines);
                        }));
    }

    private List<String> about(Endpoint endpoint, Words words) {
        return List.of(
                words.get("line.merchant", name(endpoint.merchantId())),
                words.get("line.link", portal + "/endpoints/view.xhtml?id=" + endpoint.id()));
    }

    private Optional<Endpoint> endpoint(long id) {
        return endpoints.find(Sight.EVERYTHING, id);
    }

    /** Its host will do: what follows may be a secret. */
    private static String called(Endpoint endpoint) {
        return endpoint.name().isEmpty() ? endpoint.callbackUrl().getAuthority() : endpoint.name();
    }

    private String name(long merchantId) {
        return merchants.find(merchantId).map(Merchant::name).orElse("");
    }

    /** Its id is that of the alert it becomes. */
    private static Message message(String headline, List<String> lines) {
        return new Message("", headline, lines);
    }
}
