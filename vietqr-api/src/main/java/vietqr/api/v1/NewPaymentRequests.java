package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.kernel.ErrorCode;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Issuing;
import vietqr.payment.PaymentRequest;

import java.net.URI;

/** From what a caller wants to be paid to the answer. */
@ApplicationScoped
class NewPaymentRequests {
    private static final String PLACE = "v1/payment-requests/";

    private final Issuing issuing;
    private final PaymentRequestWish wishes;
    private final PaymentRequestBodies bodies;
    private final Once once;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected NewPaymentRequests() {
        this(null, null, null, null, null);
    }

    @Inject
    NewPaymentRequests(
            Issuing issuing, PaymentRequestWish wishes, PaymentRequestBodies bodies, Once once, KeyHolder holder) {
        this.issuing = issuing;
        this.wishes = wishes;
        this.bodies = bodies;
        this.once = once;
        this.holder = holder;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, PaymentRequestWish.FIELDS);
        return once.created(
                new Once.Call(name, "POST payment-requests", body),
                () -> RecordWriter.json(bodies.of(issued(wishes.read(body, holder.merchantId()))))
                        .toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private PaymentRequest issued(IssueCommand command) {
        IssueResult result = issuing.issue(command);
        if (result instanceof IssueResult.Rejected rejected) throw PaymentRequestWish.refused(rejected.code());
        return ((IssueResult.Issued) result).request().orElseThrow(() -> PaymentRequestWish.refused(ErrorCode.E25));
    }
}
