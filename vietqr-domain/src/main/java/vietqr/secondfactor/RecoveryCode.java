package vietqr.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A code on paper that opens once. Only its keyed hash is kept. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "recovery_code")
class RecoveryCode {
    @Id
    private long id;

    @Column(name = "user_id")
    private long userId;

    private String hash;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long userId, String hash) {
        this.id = Ids.next();
        this.userId = userId;
        this.hash = hash;
    }

    void use(Instant at) {
        if (usedAt != null) throw new IllegalStateException("used already");
        usedAt = at;
    }
}
