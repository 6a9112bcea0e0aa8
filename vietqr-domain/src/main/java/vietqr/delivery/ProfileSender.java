package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Now;
import vietqr.outbound.Outbound;
import vietqr.outbound.OutboundAnswer;
import vietqr.outbound.OutboundRequest;
import vietqr.webhook.EndpointAccess;
import vietqr.webhook.Profile;

import java.time.Duration;
import java.util.Map;

/** Sends to merchants' systems over the Internet, in the manner of each endpoint's profile. */
@ApplicationScoped
class ProfileSender implements Sender {
    private final Outbound outbound;
    private final Now now;
    private final Map<Profile, Wire> wires;

    /** For the container's proxy only. */
    protected ProfileSender() {
        this(null, null);
    }

    @Inject
    ProfileSender(Outbound outbound, Now now) {
        VietqrWire vietqr = new VietqrWire(outbound);
        this.outbound = outbound;
        this.now = now;
        this.wires = Map.of(
                Profile.VIETQR_V1, vietqr,
                Profile.VIETQR_V2, vietqr,
                Profile.STANDARD, new StandardWire(),
                Profile.SEPAY, new SepayWire(),
                Profile.PAYOS, new PlainWire(),
                Profile.HOST_TO_CLIENT, new PlainWire());
    }

    @Override
    public Attempt.Result send(DueDelivery delivery) {
        long start = System.nanoTime();
        EndpointAccess access = delivery.access();
        Wire wire = wires.get(access.profile());
        OutboundRequest request = new OutboundRequest(
                access.callbackUrl(),
                wire.headers(delivery, now.get()),
                delivery.body(),
                access.tlsVerified(),
                ANSWER_WITHIN);
        OutboundAnswer answer = outbound.post(request);
        Verdict verdict = wire.judge(delivery, answer, now.get());
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        return new Attempt.Result(verdict, Exchange.of(request, answer, whole));
    }
}
