package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.webhook.Endpoints;

/** Where the merchant wants to be told: registered and listed. */
@Path("/v1/endpoints")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class EndpointsResource {
    private final EndpointDesk desk;
    private final Endpoints endpoints;

    /** For the runtime only. */
    protected EndpointsResource() {
        this(null, null);
    }

    @Inject
    EndpointsResource(EndpointDesk desk, Endpoints endpoints) {
        this.desk = desk;
        this.endpoints = endpoints;
    }

    @POST
    @Needs(Scope.ENDPOINTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a webhook endpoint",
            description =
                    "Answered 201 with its address in Location and, where the gateway makes one, the secret, which is"
                            + " shown in no other answer. The url must be public (docs/webhooks.md).")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.make(name, body);
    }

    @GET
    @Needs(Scope.ENDPOINTS_READ)
    @Operation(summary = "List webhook endpoints", description = "Newest first, a page at a time, without secrets.")
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var page = endpoints.page(desk.sight(), Asked.number("cursor", cursor), Asked.limit(limit));
        return Response.ok(Listing.of(page, desk::look)).build();
    }
}
