package vietqr.api.bank;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vietqr.api.security.Caller;
import vietqr.api.security.Guarded;
import vietqr.dialect.BidvAnswer;
import vietqr.dialect.BidvPayment;
import vietqr.dialect.FormatAnswer;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.intake.RawMessage;
import vietqr.intake.Reception;

import java.util.Optional;
import java.util.function.BiFunction;

/** BIDV's bills and their payment (wire reference, section 8.3). It is told of a bad token in its own words. */
@Path("/api/bidv")
@Guarded
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class BidvResource {
    private static final String BEARER = "Bearer ";

    private final Reception reception;
    private final Incoming incoming;
    private final Tokens tokens;
    private final ApiClients clients;
    private final Caller caller;

    /** For the runtime only. */
    protected BidvResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public BidvResource(Reception reception, Incoming incoming, Tokens tokens, ApiClients clients, Caller caller) {
        this.reception = reception;
        this.incoming = incoming;
        this.tokens = tokens;
        this.clients = clients;
        this.caller = caller;
    }

    @POST
    @Path("/getbill")
    @Operation(summary = "Bills of a customer", description = "From BIDV: what a linked account waits for.")
    public Response bills(byte[] body, @Context HttpServletRequest request) {
        return answer(
                body,
                request,
                (client, message) -> reception.bills(client.id(), client.username(), BidvPayment.NAME, message));
    }

    @POST
    @Path("/paybill")
    @Operation(summary = "A bill was paid", description = "From BIDV: one credit. A repeat is accepted once.")
    public Response paid(byte[] body, @Context HttpServletRequest request) {
        return answer(
                body,
                request,
                (client, message) -> reception.withToken(client.id(), client.username(), BidvPayment.NAME, message));
    }

    private Response answer(
            byte[] body, HttpServletRequest request, BiFunction<ApiClient, RawMessage, Optional<FormatAnswer>> desk) {
        FormatAnswer answer = bearing(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(client -> desk.apply(client, incoming.message(request, body)))
                .orElseGet(BidvAnswer.LOGIN::plain);
        return Incoming.response(answer);
    }

    private Optional<ApiClient> bearing(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Optional.empty();
        Optional<ApiClient> client = tokens.read(
                        authorization.substring(BEARER.length()).strip())
                .flatMap(clients::bearing)
                .filter(found -> found.kind() == ApiClient.Kind.BANK);
        client.ifPresent(caller::is);
        return client;
    }
}
