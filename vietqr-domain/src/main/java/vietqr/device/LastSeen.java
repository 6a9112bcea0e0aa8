package vietqr.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;

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

    @Enumerated(EnumType.STRING)
    private Away away;

    private String words;

    protected LastSeen() {}

    long loginId() {
        return loginId;
    }

    Presence.Seen at(Instant now) {
        boolean online = onlineUntil.isAfter(now);
        return new Presence.Seen(seenAt, online, online ? Optional.empty() : Optional.of(away), online ? "" : words);
    }
}
