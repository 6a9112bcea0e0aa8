package vietqr.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;

/** The secret that a person's app shares with us; it counts once the person has shown that the app has it. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "second_factor")
class SecondFactor {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "secret_sealed")
    private String secretSealed;

    @Column(name = "on_since")
    private Instant onSince;

    @Column(name = "last_step")
    private long lastStep;

    @Version
    private int version;

    protected SecondFactor() {}

    SecondFactor(long userId, String secretSealed) {
        this.userId = userId;
        this.secretSealed = secretSealed;
    }

    String secretSealed() {
        return secretSealed;
    }

    Optional<Instant> onSince() {
        return Optional.ofNullable(onSince);
    }

    long lastStep() {
        return lastStep;
    }

    void turnOn(Instant at) {
        if (onSince != null) throw new IllegalStateException("on already");
        onSince = at;
    }

    /** No code of this step or one before is good again. */
    void used(long step) {
        if (step <= lastStep) throw new IllegalStateException("a code used twice");
        lastStep = step;
    }
}
