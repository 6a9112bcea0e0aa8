package vietqr.event;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Some events of a merchant's feed, oldest first.
 *
 * @param end the position to go on from: of the last event here, or what was asked for
 * @param more whether more events follow at once
 */
public record FeedPage(List<Item> items, long end, boolean more) {
    public FeedPage {
        items = List.copyOf(items);
    }

    /**
     * One event, with the id and body that endpoints of the profile Standard Webhooks get.
     *
     * @param position its number in this feed: each is one larger than the one before
     * @param id such as {@code evt_123}
     * @param movementId the money of which it tells that it was recorded; empty if it tells of something else
     */
    public record Item(
            long position, String id, String type, Instant createdAt, String body, OptionalLong movementId) {}
}
