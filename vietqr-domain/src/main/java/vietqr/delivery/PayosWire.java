package vietqr.delivery;

import vietqr.outbound.OutboundAnswer;

import java.time.Instant;
import java.util.Map;

/** As payOS does it: the signature is inside the body, so nothing goes before it. */
final class PayosWire implements Wire {
    @Override
    public Map<String, String> headers(DueDelivery delivery, Instant now) {
        return Map.of();
    }

    @Override
    public Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now) {
        return StatusJudgement.of(answer, now);
    }
}
