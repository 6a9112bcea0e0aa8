package vietqr.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** When a machine was last heard of. Written by statements only, see {@link Presence}. */
@Entity
@Table(name = "device_presence")
class LastSeen {
    @Id
    @Column(name = "login_id")
    private long loginId;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "online_until")
    private Instant onlineUntil;

    protected LastSeen() {}

    long loginId() {
        return loginId;
    }

    Presence.Seen at(Instant now) {
        return new Presence.Seen(seenAt, onlineUntil.isAfter(now));
    }
}
