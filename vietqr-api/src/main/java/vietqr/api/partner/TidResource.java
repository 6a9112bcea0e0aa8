package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.NumberedPage;
import vietqr.merchant.Certificate;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.onboarding.TerminalEntry;
import vietqr.onboarding.TerminalRow;
import vietqr.onboarding.TerminalSync;
import vietqr.onboarding.TerminalSyncResult;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lets a partner's system keep its points of sale up to date (wire reference, section 11). */
@Path("/api/tid")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "Done; of a batch, all of it.")
@APIResponse(responseCode = "400", description = "FAILED with a code; of a batch, nothing was taken.")
public class TidResource {
    private final Merchants merchants;
    private final TerminalSync terminals;
    private final Certificates certificates;
    private final ApiClients clients;
    private final Caller caller;

    /** For the runtime only. */
    protected TidResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public TidResource(
            Merchants merchants, TerminalSync terminals, Certificates certificates, ApiClients clients, Caller caller) {
        this.merchants = merchants;
        this.terminals = terminals;
        this.certificates = certificates;
        this.clients = clients;
        this.caller = caller;
    }

    @POST
    @Path("/synchronize/v1")
    @Operation(
            summary = "Synchronise terminals",
            description =
                    "Up to 50, all or none; the merchant by mid or merchantName. A known terminalCode is changed.")
    public Response synchronize(byte[] body) {
        return sync(body, rows -> rows.stream().map(TerminalAnswers.Synced::of).toList());
    }

    @POST
    @Path("/synchronize/v2")
    @Operation(
            summary = "Synchronise terminals, v2",
            description = "As v1; the merchant may also be named by qrCertificate, which is in the answer too.")
    public Response synchronizeV2(byte[] body) {
        return sync(body, this::certified);
    }

    @GET
    @Path("/list-tid")
    @Operation(summary = "List terminals", description = "Those of the merchant with this mid, oldest first.")
    public Response list(
            @QueryParam("mid") String mid, @QueryParam("page") String page, @QueryParam("size") String size) {
        Optional<Merchant> own = merchants.ofClient(caller.client().id());
        if (own.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        Optional<NumberedPage.Wish> wish = PageWish.of(page, size);
        if (wish.isEmpty() || mid == null || mid.isBlank()) return StatusBody.refused(ErrorCode.E46);
        return terminals
                .page(own.get().id(), mid.strip(), wish.get())
                .map(found -> Response.ok(PageAnswer.of(found.map(TerminalAnswers.Listed::of)))
                        .build())
                .orElseGet(() -> StatusBody.refused(ErrorCode.E104));
    }

    private Response sync(byte[] body, Function<List<TerminalRow>, List<? extends Record>> answer) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> own = merchants.ofClient(caller.client().id());
        if (own.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        Batch<TerminalEntry> batch = TerminalBatch.read(given.get(), clients.secretsOf(caller.client()));
        if (batch instanceof Batch.Bad<TerminalEntry> bad) return StatusBody.refused(bad.code());
        TerminalSyncResult result = terminals.sync(own.get().id(), ((Batch.Good<TerminalEntry>) batch).entries());
        if (result instanceof TerminalSyncResult.Refused refused) return StatusBody.refused(refused.code());
        return Response.ok(DataAnswer.success(answer.apply(((TerminalSyncResult.Synced) result).rows())))
                .build();
    }

    private List<TerminalAnswers.SyncedV2> certified(List<TerminalRow> rows) {
        Map<Long, Certificate> papers =
                certificates.of(rows.stream().map(row -> row.merchant().id()).toList());
        return rows.stream()
                .map(row -> TerminalAnswers.SyncedV2.of(
                        row,
                        Optional.ofNullable(papers.get(row.merchant().id()))
                                .map(Certificate::text)
                                .orElse("")))
                .toList();
    }
}
