package vietqr.web.deliveries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.delivery.DeliveryFilter;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryState;
import vietqr.delivery.DeliveryStory;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.web.session.Visit;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;
import vietqr.webhook.EventTypes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /deliveries/list.xhtml}: what was told; the choice stands in the address. */
@Named("deliveriesListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private DeliveryLog log;

    @Inject
    private Endpoints endpoints;

    @Inject
    private Visit visit;

    private Long endpoint;
    private DeliveryState state;
    private String type;
    private Place.Order order;
    private Long before;
    private Page<DeliveryStory> page;

    public Page<DeliveryStory> page() {
        if (page == null) {
            String wanted = type == null || type.isBlank() ? null : type;
            DeliveryFilter filter =
                    new DeliveryFilter(optional(endpoint), Optional.ofNullable(state), Optional.ofNullable(wanted));
            page = log.page(visit.sight(), filter, Place.of(order, before), ROWS);
        }
        return page;
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Leads to the same page with the choice in its address, from its beginning. */
    public String apply() {
        before = null;
        return "/deliveries/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public List<Endpoint> endpoints() {
        return endpoints.list(visit.sight());
    }

    public DeliveryState[] states() {
        return DeliveryState.values();
    }

    public List<String> types() {
        return EventTypes.all();
    }

    public Long getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(Long endpoint) {
        this.endpoint = endpoint;
    }

    public DeliveryState getState() {
        return state;
    }

    public void setState(DeliveryState state) {
        this.state = state;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Place.Order[] orders() {
        return Place.Order.values();
    }

    public Place.Order getOrder() {
        return order;
    }

    public void setOrder(Place.Order order) {
        this.order = order;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
