package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vietqr.approval.Approval;
import vietqr.approval.Approvals;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.refund.Refund;
import vietqr.refund.RefundState;
import vietqr.refund.Refunds;

import java.util.Map;
import java.util.Optional;

/** Money given back: asked for, looked at, listed. */
@Path("/v1/refunds")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {
    private final NewRefunds making;
    private final Refunds refunds;
    private final Approvals approvals;
    private final SubMerchants merchants;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected RefundsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    RefundsResource(NewRefunds making, Refunds refunds, Approvals approvals, SubMerchants merchants, KeyHolder holder) {
        this.making = making;
        this.refunds = refunds;
        this.approvals = approvals;
        this.merchants = merchants;
        this.holder = holder;
    }

    @POST
    @Needs(Scope.REFUNDS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give money back",
            description =
                    "All or a part of a movement that came in. Waits for the bank and is answered 201 with the refund"
                            + " as it then stands: SUCCEEDED, REFUSED, UNKNOWN while the bank is silent, or AWAITING_APPROVAL while a"
                            + " second person has to agree. Send an Idempotency-Key: it makes a repeat safe.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return making.make(name, body);
    }

    @GET
    @Needs(Scope.REFUNDS_READ)
    @Operation(summary = "List refunds", description = "Newest first, a page at a time.")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("movementId") String movementId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Refunds.Wanted wanted = new Refunds.Wanted(
                Asked.word("state", state, RefundState.class),
                Asked.number("movementId", movementId),
                Asked.time("from", from),
                Asked.time("to", to));
        Page<Refund> page = refunds.page(sight(), wanted, Asked.number("cursor", cursor), Asked.limit(limit));
        Map<Long, Approval> asked = approvals.about(
                Refunds.APPROVAL_KIND, page.rows().stream().map(Refund::id).toList());
        return Response.ok(
                        Listing.of(page, refund -> RefundBody.of(refund, Optional.ofNullable(asked.get(refund.id())))))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.REFUNDS_READ)
    @Operation(summary = "Look at a refund", description = "Where it stands now.")
    public Response get(@PathParam("id") String id) {
        Refund refund = refunds.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
        return Response.ok(RefundBody.of(refund, approvals.about(Refunds.APPROVAL_KIND, refund.id())))
                .build();
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
