package vietqr.report;

import vietqr.merchant.Sight;

import java.util.OptionalLong;

/**
 * Whose business a report is about.
 *
 * @param merchantId empty for everybody's
 * @param family with the merchants under it, as programs see them
 */
public record Scope(OptionalLong merchantId, boolean family) {
    public static final Scope EVERYTHING = new Scope(OptionalLong.empty(), false);

    /** As people see a merchant. */
    public static Scope merchant(long id) {
        return new Scope(OptionalLong.of(id), false);
    }

    /** As a merchant's programs see it. */
    public static Scope family(long id) {
        return new Scope(OptionalLong.of(id), true);
    }

    /** Whether somebody who may look at so much may have it. */
    public boolean within(Sight sight) {
        return merchantId.isPresent() ? sight.covers(merchantId.getAsLong()) : sight.everything();
    }
}
