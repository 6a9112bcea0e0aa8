package vietqr.merchant;

import java.util.List;

/**
 * Whose business a person may look at.
 *
 * @param everything every merchant's; then the list does not matter
 * @param merchantIds of these merchants only; empty for a stranger
 */
public record Sight(boolean everything, List<Long> merchantIds) {
    public static final Sight EVERYTHING = new Sight(true, List.of());

    public Sight {
        merchantIds = List.copyOf(merchantIds);
    }

    public static Sight of(List<Long> merchantIds) {
        return new Sight(false, merchantIds);
    }

    public boolean covers(long merchantId) {
        return everything || merchantIds.contains(merchantId);
    }

    /** Whether there is nothing at all to be seen. */
    public boolean blind() {
        return !everything && merchantIds.isEmpty();
    }
}
