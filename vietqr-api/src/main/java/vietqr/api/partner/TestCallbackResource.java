package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.bank.BankAccount;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.identity.ApiClient;
import vietqr.intake.SimulatedPayment;
import vietqr.intake.Simulator;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.AccountsInReach;
import vietqr.payment.Direction;
import vietqr.settings.Settings;
import vietqr.webhook.Endpoints;

import java.util.List;
import java.util.Optional;

/** Plays the bank in the sandbox, and answers when the merchant's system has been told once (wire reference, section 4). */
@Path("/bank/api/test/transaction-callback")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class TestCallbackResource {
    private final Settings settings;
    private final Merchants merchants;
    private final Endpoints endpoints;
    private final AccountsInReach accounts;
    private final Simulator simulator;
    private final DeliveryLog deliveries;
    private final Caller caller;

    /** For the runtime only. */
    protected TestCallbackResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TestCallbackResource(
            Settings settings,
            Merchants merchants,
            Endpoints endpoints,
            AccountsInReach accounts,
            Simulator simulator,
            DeliveryLog deliveries,
            Caller caller) {
        this.settings = settings;
        this.merchants = merchants;
        this.endpoints = endpoints;
        this.accounts = accounts;
        this.simulator = simulator;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Simulate a payment", description = "Sandbox only: money comes for the content of a code.")
    public Response pay(byte[] body, @Context HttpServletRequest request) {
        if (settings.production()) return StatusBody.refused(ErrorCode.E75);
        Optional<Fields> fields = Fields.parse(body);
        if (fields.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> merchant =
                merchants.ofClient(caller.client().id()).filter(found -> endpoints.declaredBy(found.id()));
        if (merchant.isEmpty()) return StatusBody.refused(ErrorCode.E76);
        String number = fields.get().text("bankAccount").strip();
        List<BankAccount> ours = accounts.of(merchant.get().id(), number);
        if (ours.isEmpty()) return StatusBody.refused(ErrorCode.E77);
        return fault(fields.get())
                .map(StatusBody::refusedAsByABank)
                .orElseGet(() -> pay(simulated(fields.get(), ours.get(0), request.getRemoteAddr())));
    }

    private Response pay(SimulatedPayment payment) {
        Optional<Long> movement = simulator.pay(payment);
        if (movement.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<DeliveryStory> unhappy = deliveries.afterFirstTries(movement.get()).stream()
                .filter(story -> !story.acknowledgedAtOnce())
                .findFirst();
        return unhappy.map(story -> StatusBody.refused(ErrorCode.E05, story.firstAnswer()))
                .orElseGet(() -> Response.ok(StatusBody.SUCCESS).build());
    }

    /** What a bank's message would be refused for, in the order and with the codes of section 8.1. */
    private static Optional<String> fault(Fields given) {
        if (amount(given).isEmpty()) return Optional.of("002");
        if (!given.has("content")) return Optional.of("009");
        return Direction.of(given.text("transType")).isEmpty() ? Optional.of("003") : Optional.empty();
    }

    private static Optional<Vnd> amount(Fields given) {
        return given.whole("amount").filter(dong -> dong > 0).map(Vnd::of);
    }

    private SimulatedPayment simulated(Fields given, BankAccount account, String remoteAddress) {
        return new SimulatedPayment(
                account,
                caller.client().username(),
                remoteAddress,
                amount(given).orElseThrow(),
                Direction.of(given.text("transType")).orElseThrow(),
                given.text("content"));
    }
}
