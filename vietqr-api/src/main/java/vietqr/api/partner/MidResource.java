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
import vietqr.merchant.MerchantEntry;
import vietqr.merchant.MerchantSyncResult;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lets a master merchant's system keep the merchants under it up to date (wire reference, section 11). */
@Path("/api/mid")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "Done; of a batch, all of it.")
@APIResponse(responseCode = "400", description = "FAILED with a code; of a batch, nothing was taken.")
public class MidResource {
    private final Merchants merchants;
    private final SubMerchants subMerchants;
    private final Certificates certificates;
    private final ApiClients clients;
    private final Caller caller;

    /** For the runtime only. */
    protected MidResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public MidResource(
            Merchants merchants,
            SubMerchants subMerchants,
            Certificates certificates,
            ApiClients clients,
            Caller caller) {
        this.merchants = merchants;
        this.subMerchants = subMerchants;
        this.certificates = certificates;
        this.clients = clients;
        this.caller = caller;
    }

    @POST
    @Path("/synchronize/v1")
    @Operation(
            summary = "Synchronise merchants",
            description = "Up to 50, all or none; with merchantId, one known is changed. Master merchants only (E150).")
    public Response synchronize(byte[] body) {
        return sync(
                body,
                false,
                (master, synced) -> DataAnswer.success(
                        synced.stream().map(MerchantAnswers.Synced::of).toList()));
    }

    @POST
    @Path("/synchronize/v2")
    @Operation(
            summary = "Describe certified merchants",
            description = "Up to 50, all or none; each by the merchantId that came with its certificate (E161).")
    public Response synchronizeV2(byte[] body) {
        return sync(body, true, this::batchV2);
    }

    @GET
    @Path("/list-mid")
    @Operation(summary = "List merchants", description = "The caller's own and those under it, oldest first.")
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return page(page, size, (own, rows) -> PageAnswer.of(rows));
    }

    @GET
    @Path("/list-mid/v2")
    @Operation(summary = "List merchants, v2", description = "As list-mid, with the caller's own merchant beside.")
    public Response listV2(@QueryParam("page") String page, @QueryParam("size") String size) {
        return page(page, size, (own, rows) -> MerchantAnswers.PageV2.of(listed(own), rows));
    }

    private Response sync(byte[] body, boolean knownOnly, BiFunction<Merchant, List<Merchant>, Record> answer) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> own = merchants.ofClient(caller.client().id());
        if (own.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        if (!own.get().isMaster()) return StatusBody.refused(ErrorCode.E150);
        Batch<MerchantEntry> batch = MerchantBatch.read(given.get(), clients.secretsOf(caller.client()), knownOnly);
        if (batch instanceof Batch.Bad<MerchantEntry> bad) return StatusBody.refused(bad.code());
        MerchantSyncResult result = subMerchants.sync(own.get().id(), ((Batch.Good<MerchantEntry>) batch).entries());
        if (result instanceof MerchantSyncResult.Refused refused) return StatusBody.refused(refused.code());
        return Response.ok(answer.apply(own.get(), ((MerchantSyncResult.Synced) result).merchants()))
                .build();
    }

    private Record batchV2(Merchant master, List<Merchant> synced) {
        Map<Long, Certificate> papers = papersOf(synced);
        return new MerchantAnswers.BatchV2(
                "SUCCESS",
                listed(master),
                synced.stream()
                        .map(merchant ->
                                MerchantAnswers.SyncedV2.of(merchant, Optional.ofNullable(papers.get(merchant.id()))))
                        .toList());
    }

    private Response page(
            String page, String size, BiFunction<Merchant, NumberedPage<MerchantAnswers.Listed>, Record> answer) {
        Optional<Merchant> own = merchants.ofClient(caller.client().id());
        if (own.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        Optional<NumberedPage.Wish> wish = PageWish.of(page, size);
        if (wish.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        NumberedPage<Merchant> found = subMerchants.page(own.get().id(), wish.get());
        Map<Long, Certificate> papers = papersOf(found.rows());
        return Response.ok(answer.apply(
                        own.get(),
                        found.map(merchant ->
                                MerchantAnswers.Listed.of(merchant, Optional.ofNullable(papers.get(merchant.id()))))))
                .build();
    }

    private MerchantAnswers.Listed listed(Merchant merchant) {
        return MerchantAnswers.Listed.of(
                merchant, Optional.ofNullable(papersOf(List.of(merchant)).get(merchant.id())));
    }

    private Map<Long, Certificate> papersOf(List<Merchant> some) {
        return certificates.of(some.stream().map(Merchant::id).toList());
    }
}
