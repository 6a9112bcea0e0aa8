package vietqr.api.partner;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;

/** Tells a client whether its token still opens (wire reference, section 1.1). */
@Path("/api/token")
@Secured({ApiClient.Kind.PARTNER, ApiClient.Kind.BANK})
@Produces(MediaType.APPLICATION_JSON)
public class TokenProbeResource {
    @GET
    @Operation(summary = "Is my token good?", description = "200 with SUCCESS if it is.")
    @APIResponse(responseCode = "200", description = "The token is good.")
    @APIResponse(responseCode = "403", description = "It has expired, was revoked, or never was one (E74).")
    public StatusBody probe() {
        return StatusBody.SUCCESS;
    }
}
