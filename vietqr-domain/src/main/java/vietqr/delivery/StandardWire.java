package vietqr.delivery;

import vietqr.kernel.HmacSha256;
import vietqr.outbound.OutboundAnswer;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Standard Webhooks 1.0: the id, the time of the attempt and a signature over both and the body; while a secret is being
 * replaced, one signature with each. Beside them the delivery's number, by which a receiver sees what it lacks.
 */
final class StandardWire implements Wire {
    private static final String PREFIX = "whsec_";

    @Override
    public Map<String, String> headers(DueDelivery delivery, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        String signed = String.join(".", delivery.eventId(), timestamp, delivery.body());
        String signatures = delivery.access().secrets().stream()
                .map(secret -> signature(secret, signed))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id",
                delivery.eventId(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                signatures,
                "vietqr-sequence",
                String.valueOf(delivery.sequence()));
    }

    @Override
    public Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now) {
        return StatusJudgement.of(answer, now);
    }

    private static String signature(String secret, String signed) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        return "v1," + Base64.getEncoder().encodeToString(HmacSha256.of(key, signed));
    }
}
