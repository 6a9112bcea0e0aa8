package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.device.Boxes;
import vietqr.intake.Movement;
import vietqr.intake.MovementRecorded;
import vietqr.payment.Direction;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Owes frames in the transaction of what they tell of: both commit or neither. */
@ApplicationScoped
class Owing {
    private final Frames frames;
    private final Ears ears;
    private final Payments payments;
    private final Boxes boxes;
    private final BoxVoice voice;

    /** For the container's proxy only. */
    protected Owing() {
        this(null, null, null, null, null);
    }

    @Inject
    Owing(Frames frames, Ears ears, Payments payments, Boxes boxes, BoxVoice voice) {
        this.frames = frames;
        this.ears = ears;
        this.payments = payments;
        this.boxes = boxes;
        this.voice = voice;
    }

    /** Merchants' systems hear of all money, as their webhooks do; devices of money that comes in only: they hand out goods for it. */
    void onMovement(@Observes MovementRecorded recorded) {
        Movement movement = recorded.movement();
        Optional<PaymentRequest> about = request(recorded.aboutRequest());
        Optional<PaymentRequest> belongsTo = recorded.match().flatMap(match -> payments.find(match.requestId()));
        Ears.Heard heard = ears.at(place(recorded.accountId(), belongsTo.or(() -> about)));
        String subject = "movement:" + movement.id();
        // Most merchants have no system that listens, and this is done for each bank message.
        for (Addressee system : heard.merchants())
            frames.owe(
                    system,
                    Notification.N05,
                    subject,
                    FrameBody.movement(movement, about, recorded.repayment().isPresent()));
        if (movement.direction() != Direction.C) return;
        for (Addressee device : heard.devices())
            frames.owe(device, Notification.N05, subject, forDevice(device, movement, about, belongsTo));
    }

    /** An order stands only on what pays it as the public API understands it: a part or a surplus must not be taken for all of it. */
    private String forDevice(
            Addressee device, Movement movement, Optional<PaymentRequest> paid, Optional<PaymentRequest> belongsTo) {
        if (device.kind() != Addressee.Kind.BOX) return FrameBody.balanceChange(movement, paid);
        String message = boxes.find(device.id())
                .map(box -> voice.words(box, movement.amount(), movement.recordedAt()))
                .orElse("");
        return FrameBody.moneyIn(movement, belongsTo, message);
    }

    /** Boxes that show a code which nobody can pay any more take it away. */
    void onPayment(@Observes PaymentChanged changed) {
        if (changed.state() != PaymentState.CANCELLED && changed.state() != PaymentState.EXPIRED) return;
        String subject = Screens.subject(changed.requestId());
        for (Addressee box : frames.toldOf(Notification.N17, subject)) {
            PaymentRequest request = payments.find(changed.requestId()).orElseThrow();
            frames.oweOnce(box, Notification.N12, subject, FrameBody.cancel(request.reference()));
        }
    }

    private static Ears.Place place(long accountId, Optional<PaymentRequest> request) {
        return new Ears.Place(
                accountId,
                request.map(PaymentRequest::terminalCode)
                        .map(code -> Objects.requireNonNullElse(code, ""))
                        .orElse(""),
                request.map(PaymentRequest::subTerminalCode).orElse(""));
    }

    private Optional<PaymentRequest> request(OptionalLong id) {
        return id.isPresent() ? payments.find(id.getAsLong()) : Optional.empty();
    }
}
