package vietqr.intake;

import vietqr.matching.MatchRule;

import java.util.OptionalLong;

/** A movement belongs to a request, by this rule. */
public record Match(long requestId, MatchRule rule) {
    /** The condition by which a query over {@code PaymentMatch p} finds those that nobody has reversed. */
    public static final String HOLDS =
            "not exists (select v.id from MatchReversal v" + " where v.movementId = p.movementId and v.turn = p.turn)";

    /** The request, if the public API may name it. */
    OptionalLong onWire() {
        return rule.onWire() ? OptionalLong.of(requestId) : OptionalLong.empty();
    }
}
