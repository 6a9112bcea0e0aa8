package vietqr.delivery;

import vietqr.outbound.OutboundAnswer;

import java.time.Instant;
import java.util.Map;

/**
 * Nothing before the body, and an answer by its status alone: as payOS does it, whose signature is inside the body, and as systems are told
 * at the address that they registered (wire reference, section 10).
 */
final class PlainWire implements Wire {
    @Override
    public Map<String, String> headers(DueDelivery delivery, Instant now) {
        return Map.of();
    }

    @Override
    public Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now) {
        return StatusJudgement.of(answer, now);
    }
}
