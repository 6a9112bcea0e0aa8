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
import vietqr.api.problem.Problem;
import vietqr.api.security.KeyHolder;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.payment.RequestQuery;

import java.util.OptionalLong;

/** What a merchant asks to be paid: made, looked at, listed, withdrawn. */
@Path("/v1/payment-requests")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class PaymentRequestsResource {
    private final NewPaymentRequests making;
    private final PaymentRequestBodies bodies;
    private final PaymentSearch search;
    private final Payments payments;
    private final SubMerchants merchants;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected PaymentRequestsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PaymentRequestsResource(
            NewPaymentRequests making,
            PaymentRequestBodies bodies,
            PaymentSearch search,
            Payments payments,
            SubMerchants merchants,
            KeyHolder holder) {
        this.making = making;
        this.bodies = bodies;
        this.search = search;
        this.payments = payments;
        this.merchants = merchants;
        this.holder = holder;
    }

    @POST
    @Needs(Scope.PAYMENT_REQUESTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a payment",
            description = "A dynamic code on one of the caller's linked accounts. Answered 201 with its address in"
                    + " Location; a repeat under the same Idempotency-Key within 24 hours is answered alike.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return making.make(name, body);
    }

    @GET
    @Needs(Scope.PAYMENT_REQUESTS_READ)
    @Operation(summary = "List payment requests", description = "Newest first, a page at a time.")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("orderId") String orderId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        RequestQuery wanted = new RequestQuery(
                Asked.word("state", state, PaymentState.class),
                Asked.text(orderId),
                OptionalLong.empty(),
                Asked.time("from", from),
                Asked.time("to", to));
        var page = search.page(sight(), wanted, Asked.number("cursor", cursor), Asked.limit(limit));
        return Response.ok(Listing.of(page, bodies.forMany())).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.PAYMENT_REQUESTS_READ)
    @Operation(summary = "Look at a payment request", description = "Where it stands now.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(bodies.of(find(id))).build();
    }

    @POST
    @Path("/{id}/cancel")
    @Needs(Scope.PAYMENT_REQUESTS_WRITE)
    @Operation(
            summary = "Withdraw a payment request",
            description = "One that waits is cancelled, one that is cancelled stays so; any other is a conflict.")
    public Response cancel(@PathParam("id") String id) {
        PaymentRequest known = find(id);
        payments.cancel(known.transactionRefId());
        PaymentRequest now = find(id);
        if (now.state() == PaymentState.CANCELLED)
            return Response.ok(bodies.of(now)).build();
        return Problem.response(
                Response.Status.CONFLICT,
                "not_waiting",
                "The payment request does not wait, it is " + now.state() + ".");
    }

    private PaymentRequest find(String id) {
        return search.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
