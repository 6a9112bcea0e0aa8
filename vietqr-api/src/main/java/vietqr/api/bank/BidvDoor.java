package vietqr.api.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vietqr.api.security.Caller;
import vietqr.dialect.BidvAnswer;
import vietqr.dialect.FormatAnswer;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.intake.RawMessage;

import java.util.Optional;
import java.util.function.BiFunction;

/** Lets BIDV in by its token, and tells of a bad one in BIDV's own words. */
@ApplicationScoped
public class BidvDoor {
    private static final String BEARER = "Bearer ";

    private final Incoming incoming;
    private final Tokens tokens;
    private final ApiClients clients;
    private final Caller caller;

    /** For the container's proxy only. */
    protected BidvDoor() {
        this(null, null, null, null);
    }

    @Inject
    public BidvDoor(Incoming incoming, Tokens tokens, ApiClients clients, Caller caller) {
        this.incoming = incoming;
        this.tokens = tokens;
        this.clients = clients;
        this.caller = caller;
    }

    Response answer(
            HttpServletRequest request, byte[] body, BiFunction<ApiClient, RawMessage, Optional<FormatAnswer>> desk) {
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
