package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.approval.Approvals;
import vietqr.bank.BankAccounts;
import vietqr.intake.Movement;
import vietqr.intake.MovementSearch;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.payment.Direction;
import vietqr.refund.Refund;
import vietqr.refund.RefundCommand;
import vietqr.refund.RefundResult;
import vietqr.refund.Refunding;
import vietqr.refund.Refunds;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** From what a caller wants to give back to the refund that came of it, whatever the bank has said. */
@ApplicationScoped
class NewRefunds {
    private static final Set<String> FIELDS = Set.of("movementId", "amount", "content", "multiTimes");
    private static final Set<ErrorCode> CONFLICTS = Set.of(ErrorCode.E157, ErrorCode.E158);
    private static final String PLACE = "v1/refunds/";

    private final Refunding refunding;
    private final Refunds refunds;
    private final Approvals approvals;
    private final MovementSearch movements;
    private final BankAccounts accounts;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected NewRefunds() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    NewRefunds(
            Refunding refunding,
            Refunds refunds,
            Approvals approvals,
            MovementSearch movements,
            BankAccounts accounts,
            SubMerchants merchants,
            Once once,
            KeyHolder holder) {
        this.refunding = refunding;
        this.refunds = refunds;
        this.approvals = approvals;
        this.movements = movements;
        this.accounts = accounts;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, FIELDS);
        return once.createdOutside(
                new Once.Call(name, "POST refunds", body),
                () -> RecordWriter.json(made(command(body, name))).toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private RefundCommand command(Body body, String name) {
        Vnd amount = body.amount("amount");
        String content = body.textOf("content");
        boolean multiTimes = body.flag("multiTimes", false);
        Movement credit = credit(body.required("movementId"));
        return new RefundCommand(
                accounts.find(credit.accountId().orElseThrow()).orElseThrow(),
                credit.reference(),
                amount,
                content,
                multiTimes,
                Optional.empty(),
                holder.requester(),
                Optional.ofNullable(name));
    }

    private Movement credit(String movementId) {
        return movements
                .find(sight(), Asked.number("movementId", movementId).orElseThrow())
                .map(MovementSearch.Found::movement)
                .filter(movement -> movement.direction() == Direction.C)
                .orElseThrow(() -> refused(ErrorCode.E44));
    }

    private RefundBody made(RefundCommand command) {
        Refunding.Made made = refunding.make(command);
        if (made.refundId().isEmpty()) throw refused(((RefundResult.Rejected) made.result()).code());
        Refund refund = refunds.find(sight(), made.refundId().getAsLong()).orElseThrow();
        return RefundBody.of(refund, approvals.about(Refunds.APPROVAL_KIND, refund.id()));
    }

    private static WebApplicationException refused(ErrorCode code) {
        Response.StatusType status = CONFLICTS.contains(code) ? Response.Status.CONFLICT : Problem.UNPROCESSABLE;
        return new WebApplicationException(Problem.of(status, code));
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
