package vietqr.intake;

import vietqr.matching.MatchRule;

import java.util.OptionalLong;

/** A movement belongs to a request, by this rule. */
public record Match(long requestId, MatchRule rule) {
    /** The request, if the public API may name it. */
    OptionalLong onWire() {
        return rule.onWire() ? OptionalLong.of(requestId) : OptionalLong.empty();
    }
}
