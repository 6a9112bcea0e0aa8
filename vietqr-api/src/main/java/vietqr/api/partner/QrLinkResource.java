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
import vietqr.api.problem.StatusBody;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Direction;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.Optional;

/** What the payment page shows; open to whoever knows the id of the link (wire reference, section 3). */
@Path("/api/transactions/qr-link")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class QrLinkResource {
    private final Payments payments;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Merchants merchants;
    private final Now now;

    /** For the runtime only. */
    protected QrLinkResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public QrLinkResource(Payments payments, BankAccounts accounts, BankDirectory banks, Merchants merchants, Now now) {
        this.payments = payments;
        this.accounts = accounts;
        this.banks = banks;
        this.merchants = merchants;
        this.now = now;
    }

    @GET
    @Operation(summary = "Look at a QR link", description = "The code and where its payment stands: 0, 1 or 2.")
    public Response look(@QueryParam("refId") String refId) {
        if (refId == null || refId.isBlank()) return StatusBody.refused(ErrorCode.E46);
        Optional<PaymentRequest> request = payments.byTransactionRefId(refId);
        if (request.isEmpty()) return StatusBody.refused(ErrorCode.E94);
        return Response.ok(answer(request.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/cancel")
    @Operation(summary = "Withdraw a QR link", description = "A request that waits is cancelled; any other stays.")
    public Response cancel(byte[] body) {
        String refId = Fields.parse(body).map(given -> given.text("refId")).orElse("");
        if (payments.byTransactionRefId(refId).isEmpty()) return StatusBody.refused(ErrorCode.E97);
        payments.cancel(refId);
        return Response.ok(StatusBody.SUCCESS).build();
    }

    private QrLinkAnswer answer(PaymentRequest request) {
        BankAccount account = accounts.find(request.accountId()).orElseThrow();
        Payee payee = request.payee(account);
        Bank bank = banks.find(payee.bankCode()).orElseThrow();
        String merchant =
                merchants.find(request.merchantId()).map(Merchant::name).orElse("");
        String number = request.direction() == Direction.C ? account.number() : payee.accountNumber();
        return QrLinkAnswer.of(request, request.stateAt(now.get()), payee, number, bank, merchant);
    }
}
