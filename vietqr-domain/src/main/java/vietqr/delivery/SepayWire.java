package vietqr.delivery;

import vietqr.kernel.Fields;
import vietqr.outbound.OutboundAnswer;

import java.time.Instant;
import java.util.Map;

/** As SePay does it: an API key in front, and an answer of {@code {"success": true}}. */
final class SepayWire implements Wire {
    @Override
    public Map<String, String> headers(DueDelivery delivery, Instant now) {
        return delivery.access().secrets().stream()
                .findFirst()
                .map(key -> Map.of("Authorization", "Apikey " + key))
                .orElse(Map.of());
    }

    /** A receiver that says that it had no success is believed. */
    @Override
    public Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now) {
        Verdict verdict = StatusJudgement.of(answer, now);
        boolean denied = verdict.outcome() == Outcome.DELIVERED
                && Fields.parse(answer.body())
                        .filter(fields -> !fields.flag("success", true))
                        .isPresent();
        return denied ? Verdict.of(Outcome.RETRY) : verdict;
    }
}
