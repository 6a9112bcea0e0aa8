package vietqr.api.live;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.StatusBody;
import vietqr.identity.Network;
import vietqr.kernel.ClientAddress;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentWatch;
import vietqr.payment.Payments;

/** Whether something has happened to the payment behind a link; what, the payment page shows. */
@Path("/live/payments/{ref}")
public class PaymentResource {
    private final Payments payments;
    private final PaymentWatch watch;
    private final ClientAddress address;

    /** For the runtime only. */
    protected PaymentResource() {
        this(null, null, null);
    }

    @Inject
    public PaymentResource(Payments payments, PaymentWatch watch, ClientAddress address) {
        this.payments = payments;
        this.watch = watch;
        this.address = address;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask whether a payment has changed",
            description = "A number that grows with everything that happens to the payment behind a QR link.")
    public Response look(@PathParam("ref") String ref) {
        return Response.ok(new Progress(request(ref).seq()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Be told when a payment changes",
            description =
                    "A stream with at most one event, changed, whose data is the new number; it comes at once if that"
                            + " is above the number seen. The server ends the stream after five minutes at the latest.")
    @APIResponse(responseCode = "200", description = "The stream is open.")
    public void watch(
            @PathParam("ref") String ref,
            @QueryParam("seen") @DefaultValue("0") int seen,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletRequest from,
            @Context HttpServletResponse answer) {
        PaymentRequest request = request(ref);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect an answer before they pass it on are asked not to.
        answer.setHeader("X-Accel-Buffering", "no");
        Line line = new Line(sse, sink);
        line.open();
        if (!watch.watch(request.id(), seen, Network.of(address.of(from)), line)) line.full();
    }

    private PaymentRequest request(String ref) {
        return payments.byTransactionRefId(ref)
                .filter(found -> !found.kind().standing())
                .orElseThrow(() -> new WebApplicationException(StatusBody.failed(Response.Status.NOT_FOUND)));
    }
}
