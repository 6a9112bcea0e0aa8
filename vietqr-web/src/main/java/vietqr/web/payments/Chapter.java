package vietqr.web.payments;

import vietqr.delivery.DeliveryStory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing on a payment's timeline as people read it.
 *
 * @param kind what happened; it has an icon
 * @param at when; for a delivery, when it was last tried or is first due
 * @param tries how often it was sent, if this is a delivery
 * @param raw what the bank sent, word for word, if the reader may see it
 */
public record Chapter(
        String kind,
        String title,
        String detail,
        Tone tone,
        Instant at,
        List<DeliveryStory.Try> tries,
        Optional<String> raw) {
    /** Good, bad, still open, or neither. */
    public enum Tone {
        PLAIN,
        GOOD,
        WAIT,
        BAD;

        public String style() {
            return "vq-dot vq-dot-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public String icon() {
        return switch (kind) {
            case "ASKED" -> "pi-qrcode";
            case "TOLD_BY_BANK" -> "pi-building";
            case "MATCHED" -> "pi-check";
            case "ATTRIBUTED" -> "pi-user-edit";
            case "REVERSED" -> "pi-replay";
            case "NOT_MATCHED" -> "pi-question";
            case "CANCELLED", "EXPIRED" -> "pi-times";
            case "REFUND", "REFUNDED" -> "pi-undo";
            case "STATEMENT" -> "pi-file-import";
            case "DISPUTE" -> "pi-comments";
            default -> "pi-send";
        };
    }
}
