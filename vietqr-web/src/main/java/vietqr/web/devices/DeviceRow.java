package vietqr.web.devices;

import vietqr.device.Presence.Seen;

import java.time.Instant;

/**
 * A device as people see it.
 *
 * @param id of the box, or of a machine's login
 * @param where the terminal's code and name; {@code ""} while it is bound to none
 * @param seen null if it was never heard of
 */
public record DeviceRow(long id, String name, boolean box, String where, String merchant, String firmware, Seen seen) {
    /** One of the words of {@code device.state}. */
    public String state() {
        if (seen == null) return "NEVER";
        return seen.online() ? "ONLINE" : "OFFLINE";
    }

    /** One of the words of {@code device.away}; {@code ""} while it is connected, or never was. */
    public String away() {
        return seen == null ? "" : seen.away().map(Enum::name).orElse("");
    }

    /** What its last will said; {@code ""} for nothing. */
    public String lastWords() {
        return seen == null ? "" : seen.words();
    }

    public Instant seenAt() {
        return seen == null ? null : seen.at();
    }
}
