package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import vietqr.intake.MovementSearch;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.payment.Direction;

import java.util.OptionalLong;

/** Money that moved on the caller's accounts, as banks told of it. */
@Path("/v1/movements")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class MovementsResource {
    private final MovementSearch search;
    private final SubMerchants merchants;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected MovementsResource() {
        this(null, null, null);
    }

    @Inject
    MovementsResource(MovementSearch search, SubMerchants merchants, KeyHolder holder) {
        this.search = search;
        this.merchants = merchants;
        this.holder = holder;
    }

    @GET
    @Needs(Scope.MOVEMENTS_READ)
    @Operation(summary = "List movements", description = "Newest first by the time we were told, a page at a time.")
    public Response list(
            @QueryParam("requestId") String requestId,
            @QueryParam("direction") String direction,
            @QueryParam("reference") String reference,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        MovementSearch.Wanted wanted = new MovementSearch.Wanted(
                OptionalLong.empty(),
                Asked.number("requestId", requestId),
                Asked.word("direction", direction, Direction.class),
                Asked.text(reference),
                Asked.time("from", from),
                Asked.time("to", to));
        var page = search.page(sight(), wanted, Asked.number("cursor", cursor), Asked.limit(limit));
        return Response.ok(Listing.of(page, MovementBody::of)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.MOVEMENTS_READ)
    @Operation(summary = "Look at a movement", description = "What the bank told, and which request it belongs to.")
    public Response get(@PathParam("id") String id) {
        return search.find(sight(), Asked.id(id))
                .map(found -> Response.ok(MovementBody.of(found)).build())
                .orElseThrow(NotFoundException::new);
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
