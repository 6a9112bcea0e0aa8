package vietqr.matching;

import vietqr.payment.Effect;

/** Why a movement belongs to a request, or what it means for it. Kept with the match and on the timeline. */
public enum MatchRule {
    /** Code, account, direction and amount are right, and the money came in time. */
    EXACT(true),
    /** The same, but one character of the code was wrong and only one request can have been meant. */
    CORRECTED(true),
    /** Found by the merchant's own order id; account, direction and amount are right. */
    ORDER_ID(true),
    /** A person found out; direction and amount are right, and the money came in time. */
    BY_HAND(true),
    /** The code is a reusable one, which stays open. */
    STANDING(true),
    /** Less than is still missing. */
    PART(false),
    /** Exactly what was still missing. */
    COMPLETING(false),
    /** With this movement more has come than was asked for. */
    OVER(false),
    /** What was asked for, but after the last moment. */
    LATE(false),
    /** The request had all it asked for. */
    DUPLICATE(false),
    /** The request had been withdrawn. */
    AFTER_CANCEL(false);

    private final boolean onWire;

    MatchRule(boolean onWire) {
        this.onWire = onWire;
    }

    /** The rule that says the same as what a movement meant for a request. */
    static MatchRule of(Effect effect) {
        return valueOf(effect.name());
    }

    /**
     * Whether the public API tells of it as money for the order. To that API too much, too little, too late and once more
     * are money outside the gateway (wire reference, section 9).
     */
    public boolean onWire() {
        return onWire;
    }
}
