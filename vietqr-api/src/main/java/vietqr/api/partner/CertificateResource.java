package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.Certificates;
import vietqr.merchant.Certificates.Certified;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.settings.Settings;

import java.util.Optional;

/** Certifies a merchant ahead of its description (wire reference, section 11, v2). */
@Path("/api/mid/certificate/v2")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {
    private static final int LONGEST_IDENTITY = 50;

    private final Merchants merchants;
    private final Certificates certificates;
    private final Settings settings;
    private final Caller caller;

    /** For the runtime only. */
    protected CertificateResource() {
        this(null, null, null, null);
    }

    @Inject
    public CertificateResource(Merchants merchants, Certificates certificates, Settings settings, Caller caller) {
        this.merchants = merchants;
        this.certificates = certificates;
        this.settings = settings;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Get a certificate",
            description = "For a merchant known by merchantIdentify only; the same one each time it is asked for.")
    @APIResponse(responseCode = "200", description = "merchantId, certificate, webhook and clientId.")
    @APIResponse(responseCode = "400", description = "E46 for a missing identity or a broken webhook, E104.")
    public Response certify(byte[] body) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> own = merchants.ofClient(caller.client().id());
        if (own.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        String identity = given.get().text("merchantIdentify").strip();
        Optional<String> webhook = WebhookAddress.in(given.get(), settings.production());
        if (identity.isEmpty() || identity.length() > LONGEST_IDENTITY || webhook.isEmpty())
            return StatusBody.refused(ErrorCode.E46);
        Certified certified = certificates.certify(own.get().id(), identity, webhook.get());
        return Response.ok(MerchantAnswers.Certified.of(certified.merchant(), certified.certificate()))
                .build();
    }
}
