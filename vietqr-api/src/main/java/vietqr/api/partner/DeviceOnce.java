package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.mqtt.Conversation.Saying;
import vietqr.api.problem.StatusBody;
import vietqr.idempotency.Outcome;
import vietqr.idempotency.Repeatable;
import vietqr.idempotency.Repeats;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.Sha256;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Does once what a device says twice because it heard no acknowledgement. MQTT marks such a packet, but only if the device has kept its
 * session; so the same words with the same order are the same request, too, as long as that waits for its money.
 */
@ApplicationScoped
class DeviceOnce {
    private static final String DONE = "{}";

    private final Repeats repeats;
    private final Payments payments;

    /** For the container's proxy only. */
    protected DeviceOnce() {
        this(null, null);
    }

    @Inject
    DeviceOnce(Repeats repeats, Payments payments) {
        this.repeats = repeats;
        this.payments = payments;
    }

    /** Nothing was made, so there is nothing to give again. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String body) {
            super(body, null, false, false);
        }
    }

    /**
     * The answer to a request for a code.
     *
     * @param order the device's own number of it; {@code ""} for none
     */
    String code(Saying saying, String order, Supplier<Response> work) {
        try {
            Outcome outcome = repeats.once(
                    call(saying, order),
                    answer -> saying.again() || !order.isEmpty() && waits(answer),
                    () -> accepted(work.get()));
            return outcome instanceof Outcome.Answered answered
                    ? answered.body()
                    : DeviceTalk.json(StatusBody.refused(ErrorCode.E04));
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    /** What is told and not answered. */
    void report(Saying saying, Runnable work) {
        repeats.once(call(saying, ""), answer -> saying.again(), () -> {
            work.run();
            return DONE;
        });
    }

    private static String accepted(Response answer) {
        String body = DeviceTalk.json(answer);
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) throw new Refused(body);
        return body;
    }

    private boolean waits(String answer) {
        String reference = Fields.parse(answer.getBytes(StandardCharsets.UTF_8))
                .map(fields -> fields.text("transactionRefId"))
                .orElse("");
        return payments.byTransactionRefId(reference)
                .filter(request -> request.state() == PaymentState.WAITING)
                .isPresent();
    }

    /** The same words of the same device, with the same order; without one, in the same packet. */
    private static Repeatable call(Saying saying, String order) {
        String words = Sha256.hex(saying.payload());
        String which = order.isEmpty() ? "packet " + saying.packet() : "order";
        String all = Sha256.hex(saying.device().id() + " " + saying.topic() + " " + which + " " + words);
        return new Repeatable(saying.device().merchantId(), "mqtt-" + all, all);
    }
}
