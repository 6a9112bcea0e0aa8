package vietqr.listening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** That a person has an id to listen by. The id itself is known to whoever was given it, and to nobody else. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "listening_id")
class ListeningId {
    @Id
    @Column(name = "user_id")
    private long userId;

    private String hash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected ListeningId() {}

    ListeningId(long userId, String hash, Instant now) {
        this.userId = userId;
        this.hash = hash;
        this.madeAt = now;
    }

    /** Another id in the place of this one, which is good for nothing from now on. */
    void renew(String otherHash, Instant now) {
        this.hash = otherHash;
        this.madeAt = now;
    }

    long userId() {
        return userId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
