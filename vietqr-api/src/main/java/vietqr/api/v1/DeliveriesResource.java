package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.KeyHolder;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.delivery.Deliveries;
import vietqr.delivery.DeliveryFilter;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryState;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.webhook.EventTypes;

/** What webhooks were sent, and how it went. */
@Path("/v1/deliveries")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
    private final DeliveryLog log;
    private final Deliveries deliveries;
    private final SubMerchants merchants;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected DeliveriesResource() {
        this(null, null, null, null);
    }

    @Inject
    DeliveriesResource(DeliveryLog log, Deliveries deliveries, SubMerchants merchants, KeyHolder holder) {
        this.log = log;
        this.deliveries = deliveries;
        this.merchants = merchants;
        this.holder = holder;
    }

    @GET
    @Needs(Scope.DELIVERIES_READ)
    @Operation(summary = "List deliveries", description = "Newest first, a page at a time, without body and attempts.")
    public Response list(
            @QueryParam("endpointId") String endpointId,
            @QueryParam("state") String state,
            @QueryParam("type") String type,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        DeliveryFilter wanted = new DeliveryFilter(
                Asked.number("endpointId", endpointId),
                Asked.word("state", state, DeliveryState.class),
                Asked.text(type).map(DeliveriesResource::known));
        var page = log.page(sight(), wanted, Asked.number("cursor", cursor), Asked.limit(limit));
        return Response.ok(Listing.of(page, DeliveryBody::row)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.DELIVERIES_READ)
    @Operation(summary = "Look at a delivery", description = "With its body and all attempts.")
    public Response get(@PathParam("id") String id) {
        return log.find(sight(), Asked.id(id))
                .map(story -> Response.ok(DeliveryBody.whole(story)).build())
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/resend")
    @Needs(Scope.DELIVERIES_WRITE)
    @Operation(
            summary = "Send once more",
            description =
                    "With the same id and body, from the beginning of the schedule. Answered 202 at once; the delivery"
                            + " tells a moment later how it went.")
    public Response resend(@PathParam("id") String id) {
        long delivery = Asked.id(id);
        if (!deliveries.resend(sight(), delivery)) throw new NotFoundException();
        return DeliveryBody.owed(delivery);
    }

    private static String known(String type) {
        if (type.equals(EventTypes.TEST) || EventTypes.all().contains(type)) return type;
        throw Asked.oneOf("type", EventTypes.all());
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
