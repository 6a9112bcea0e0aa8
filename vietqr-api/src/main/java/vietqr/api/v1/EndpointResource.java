package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.delivery.Deliveries;
import vietqr.delivery.DeliveryLog;
import vietqr.event.Outbox;
import vietqr.webhook.Endpoints;

import java.time.Instant;
import java.util.Set;

/** One webhook endpoint: looked at, changed, tried, told what it has missed, removed. */
@Path("/v1/endpoints/{id}")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class EndpointResource {
    private final EndpointDesk desk;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Outbox outbox;

    /** For the runtime only. */
    protected EndpointResource() {
        this(null, null, null, null, null);
    }

    @Inject
    EndpointResource(EndpointDesk desk, Endpoints endpoints, Deliveries deliveries, DeliveryLog log, Outbox outbox) {
        this.desk = desk;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.log = log;
        this.outbox = outbox;
    }

    /** @param count how many deliveries are due now */
    record Recovered(int count) {}

    @GET
    @Needs(Scope.ENDPOINTS_READ)
    @Operation(summary = "Look at a webhook endpoint", description = "As it is now, without its secret.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.look(desk.find(id))).build();
    }

    @PATCH
    @Needs(Scope.ENDPOINTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a webhook endpoint",
            description =
                    "Fields that are left out stay as they are; enabled switches it on and off. Another profile is another"
                            + " form: from then on the receiver gets other bodies and other headers, so change the receiver"
                            + " with it. If the profile now needs a secret that there was not, the answer shows it.")
    public Response change(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.change(id, body)).build();
    }

    @DELETE
    @Needs(Scope.ENDPOINTS_WRITE)
    @Operation(
            summary = "Remove a webhook endpoint",
            description = "For good: nothing is sent there any more. Its deliveries stay in the log.")
    public Response remove(@PathParam("id") String id) {
        endpoints.remove(desk.sight(), desk.find(id).id());
        return Response.noContent().build();
    }

    @POST
    @Path("/rotate-secret")
    @Needs(Scope.ENDPOINTS_WRITE)
    @Operation(
            summary = "Replace the secret",
            description =
                    "The answer shows the new one; each one before stays good for 24 hours from then, at most five are. Send an"
                            + " Idempotency-Key, so that a repeat does not replace it once more.")
    public Response rotate(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String name) {
        return desk.rotate(id, name);
    }

    @POST
    @Path("/test")
    @Needs(Scope.ENDPOINTS_WRITE)
    @Operation(
            summary = "Send a test",
            description =
                    "Owes the endpoint an event about nothing and answers 202 with the delivery, which tells a moment"
                            + " later how it went. A disabled endpoint is told too.")
    public Response test(@PathParam("id") String id) {
        long event = outbox.test(desk.find(id));
        return DeliveryBody.owed(log.ofEvent(event).get(0).id());
    }

    @POST
    @Path("/recover")
    @Needs(Scope.DELIVERIES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send what is missing",
            description =
                    "Everything since a time that the endpoint wants and has not taken, also what happened while it was"
                            + " disabled, with the same ids and bodies; at most 10,000 deliveries at a time.")
    public Response recover(@PathParam("id") String id, byte[] body) {
        String since = Body.of(body, Set.of("since")).required("since");
        Instant from = Asked.time("since", since).orElseThrow();
        int count = deliveries.recover(desk.sight(), desk.find(id).id(), from);
        return Response.accepted(new Recovered(count)).build();
    }
}
