package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.bank.BankDirectory;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.onboarding.ShopLink;
import vietqr.onboarding.ShopRow;
import vietqr.onboarding.Shops;
import vietqr.settings.Settings;

import java.util.Optional;

/** Registers web shops and links them to accounts (wire reference, section 10.1). */
@Path("/api/ecommerce")
@Secured(value = ApiClient.Kind.PARTNER, basicToo = true)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class EcommerceResource {
    private final Shops shops;
    private final Merchants merchants;
    private final BankDirectory banks;
    private final ApiClients clients;
    private final Tokens tokens;
    private final Settings settings;
    private final Caller caller;

    /** For the runtime only. */
    protected EcommerceResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public EcommerceResource(
            Shops shops,
            Merchants merchants,
            BankDirectory banks,
            ApiClients clients,
            Tokens tokens,
            Settings settings,
            Caller caller) {
        this.shops = shops;
        this.merchants = merchants;
        this.banks = banks;
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Register a web shop",
            description = "The same ids each time for one site, and a token that does not expire.")
    @APIResponse(responseCode = "200", description = "webhook, clientId, certificate, code and token.")
    @APIResponse(responseCode = "400", description = "E74 for a wrong checkSum, E46, E104.")
    public Response register(byte[] body) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        if (!EcommerceRequest.authentic(given.get(), clients.secretsOf(caller.client())))
            return StatusBody.refused(ErrorCode.E74);
        Optional<Merchant> owner = merchants.ofClient(caller.client().id());
        if (owner.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        return EcommerceRequest.of(given.get(), settings.production())
                .map(asked -> shops.register(owner.get().id(), asked.site(), asked.code(), asked.webhook()))
                .map(row -> EcommerceAnswers.Registered.of(row, TokenAnswer.unending(tokens, caller.client())))
                .map(answer -> Response.ok(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> StatusBody.refused(ErrorCode.E46));
    }

    @POST
    @Path("/active")
    @Operation(
            summary = "Link an account to a web shop",
            description = "The shop by its certificate; the account must be linked and the caller's.")
    @APIResponse(responseCode = "200", description = "The account is linked, and the shop's site is told (N22).")
    @APIResponse(responseCode = "400", description = "E163 certificate, E25 account, E154 name, E46.")
    public Response link(byte[] body) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> owner = merchants.ofClient(caller.client().id());
        if (owner.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        Optional<ShopLink> link = EcommerceRequest.link(given.get(), settings.production());
        if (link.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        return shops.link(owner.get().id(), link.get())
                .map(StatusBody::refused)
                .orElseGet(() -> Response.ok(StatusBody.SUCCESS).build());
    }

    @GET
    @Path("/active")
    @Operation(summary = "Look at a web shop", description = "ecommerceCode is the shop's certificate.")
    @APIResponse(responseCode = "200", description = "What is known of the shop, and its account if one is linked.")
    @APIResponse(responseCode = "400", description = "E164: the certificate is unknown.")
    public Response look(@QueryParam("ecommerceCode") String code, @QueryParam("certificate") String certificate) {
        String text = code == null ? certificate : code;
        Optional<ShopRow> row = merchants
                .ofClient(caller.client().id())
                .filter(owner -> text != null)
                .flatMap(owner -> shops.byCertificate(owner.id(), text.strip()));
        if (row.isEmpty()) return StatusBody.refused(ErrorCode.E164);
        return Response.ok(EcommerceAnswers.Known.of(
                        row.get(), row.get().account().flatMap(account -> banks.find(account.bankBin()))))
                .build();
    }
}
