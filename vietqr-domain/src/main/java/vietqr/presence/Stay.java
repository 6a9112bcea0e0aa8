package vietqr.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A person at one browser, from signing in to leaving. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "portal_stay")
public class Stay {
    private static final int LONGEST_BROWSER = 200;

    @Id
    private long id;

    @Column(name = "user_id")
    private long userId;

    private String address;
    private String browser;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Stay() {}

    Stay(long userId, String address, String browser, Instant at) {
        this.id = Ids.next();
        this.userId = userId;
        this.address = address;
        this.browser = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
        this.begunAt = at;
        this.seenAt = at;
    }

    void seen(Instant at) {
        seenAt = at;
    }

    /** Once is enough. */
    void end(Instant at) {
        if (endedAt == null) endedAt = at;
    }

    boolean ended() {
        return endedAt != null;
    }

    long userId() {
        return userId;
    }

    public long id() {
        return id;
    }

    public String address() {
        return address;
    }

    /** As it calls itself; may be empty. */
    public String browser() {
        return browser;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** To half a minute. */
    public Instant seenAt() {
        return seenAt;
    }
}
