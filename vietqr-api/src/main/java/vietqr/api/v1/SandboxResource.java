package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vietqr.simulation.Simulation;
import vietqr.simulation.SimulationResult;
import vietqr.simulation.SimulationResult.Fault;
import vietqr.simulation.SimulationResult.Refused;
import vietqr.simulation.SimulationResult.Started;
import vietqr.simulation.Simulations;
import vietqr.simulation.Trails;

import java.net.URI;
import java.time.Duration;

/** Has a bank say something about the caller's accounts. In production there is nothing here. */
@Path("/v1/sandbox/bank-messages")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class SandboxResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String PLACE = "v1/sandbox/bank-messages/";

    private final Simulations simulations;
    private final Trails trails;
    private final SubMerchants merchants;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected SandboxResource() {
        this(null, null, null, null);
    }

    @Inject
    SandboxResource(Simulations simulations, Trails trails, SubMerchants merchants, KeyHolder holder) {
        this.simulations = simulations;
        this.trails = trails;
        this.merchants = merchants;
        this.holder = holder;
    }

    @POST
    @Needs(Scope.SANDBOX_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Play a bank",
            description = "Sends messages in a bank's own format through the door for banks. Answered 200 with each as"
                    + " sent and its answer or, for what begins later or takes long, 202 with those so far.")
    public Response send(byte[] body) {
        if (!simulations.on()) throw new NotFoundException();
        SimulationResult result = simulations.start(SimulationRequest.read(body, simulations.formats()), sight());
        if (result instanceof Refused refused) return refusal(refused.fault());
        Simulation simulation = ((Started) result).simulation();
        simulation.await(LONGEST_WAIT);
        return answer(simulation);
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.SANDBOX_WRITE)
    @Operation(
            summary = "Look at what a played bank has sent",
            description = "The last ones of this node; they are forgotten when it stops.")
    public Response get(@PathParam("id") String id) {
        return simulations.find(sight(), Asked.id(id)).map(this::answer).orElseThrow(NotFoundException::new);
    }

    private Response answer(Simulation simulation) {
        return Response.status(simulation.done() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(PLACE + simulation.id()))
                .entity(SimulationBody.of(simulation, trails.of(simulation, sight())))
                .build();
    }

    private static Response refusal(Fault fault) {
        return fault == Fault.BUSY
                ? Problem.response(Response.Status.TOO_MANY_REQUESTS, "busy", fault.words() + ".")
                : Problem.invalid(fault.field(), fault.words());
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
