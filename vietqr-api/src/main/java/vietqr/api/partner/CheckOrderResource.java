package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.webhook.Endpoints;

import java.util.Optional;
import java.util.function.Predicate;

/** Tells where an order or a bank reference stands (wire reference, section 5). The answer is a bare array. */
@Path("/api")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CheckOrderResource {
    private final OrderDoor door;
    private final Merchants merchants;
    private final Endpoints endpoints;
    private final Caller caller;

    /** For the runtime only. */
    protected CheckOrderResource() {
        this(null, null, null, null);
    }

    @Inject
    CheckOrderResource(OrderDoor door, Merchants merchants, Endpoints endpoints, Caller caller) {
        this.door = door;
        this.merchants = merchants;
        this.endpoints = endpoints;
        this.caller = caller;
    }

    @POST
    @Path("/transactions/check-order")
    @Operation(summary = "Check an order", description = "type 0 looks up by orderId, 1 by the bank's referenceNumber.")
    public Response check(byte[] body) {
        return check(body, merchant -> endpoints.declaredBy(merchant.id()));
    }

    @POST
    @Path("/ecommerce-transactions/check-order")
    @Operation(summary = "Check an order of a web shop", description = "The same; the caller needs no connection.")
    public Response checkOfShop(byte[] body) {
        return check(body, merchant -> true);
    }

    private Response check(byte[] body, Predicate<Merchant> admitted) {
        Optional<Fields> fields = Fields.parse(body);
        if (fields.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        return merchants
                .ofClient(caller.client().id())
                .filter(admitted)
                .map(merchant -> check(merchant, fields.get()))
                .orElseGet(() -> StatusBody.refused(ErrorCode.E77));
    }

    private Response check(Merchant merchant, Fields given) {
        return door.check(
                merchant.id(),
                given,
                account -> CheckSum.matches(
                        given.text("checkSum"), account, caller.client().username()));
    }
}
