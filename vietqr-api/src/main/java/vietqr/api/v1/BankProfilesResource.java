package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;

/** How the sheets of banks are laid out, as shipped and as the merchant says it. */
@Path("/v1/bank-profiles")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class BankProfilesResource {
    private final BankProfileDesk desk;

    /** For the runtime only. */
    protected BankProfilesResource() {
        this(null);
    }

    @Inject
    BankProfilesResource(BankProfileDesk desk) {
        this.desk = desk;
    }

    @GET
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            summary = "List bank profiles",
            description =
                    "Your own first, then those that come with the gateway and have none of yours in their place.")
    public Response list() {
        return Response.ok(desk.list()).build();
    }

    @GET
    @Path("/{name}")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(summary = "Look at a bank profile", description = "By the name that statements may ask for as profile.")
    public Response get(@PathParam("name") String name) {
        return Response.ok(desk.find(name)).build();
    }

    @PUT
    @Path("/{name}")
    @Needs(Scope.STATEMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep a bank profile",
            description =
                    "As your own, as a new version if there is one of this name; the same text again changes nothing."
                            + " What may stand in it is described in docs/statements.md; what is wrong in it is refused with where it"
                            + " stands and what to write instead.")
    public Response put(@PathParam("name") String name, byte[] profile) {
        return Response.ok(desk.put(name, profile)).build();
    }
}
