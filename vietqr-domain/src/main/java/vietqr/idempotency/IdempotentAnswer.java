package vietqr.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A name that was used, for what, and what was answered. The row is written by {@link AnswerStore}'s own statements. */
@Entity
@IdClass(IdempotentAnswer.Key.class)
@InsertedAfter("merchant")
@Table(name = "idempotent_answer")
class IdempotentAnswer {
    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    @Id
    private String name;

    private String fingerprint;
    private String body;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected IdempotentAnswer() {}

    String fingerprint() {
        return fingerprint;
    }

    /** Sealed; empty as long as the work is not done. */
    Optional<String> body() {
        return Optional.ofNullable(body);
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    /** Both columns; persistence asks for a class of this kind. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long merchantId;
        private String name;

        protected Key() {}

        Key(Repeatable call) {
            this.merchantId = call.merchantId();
            this.name = call.name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.merchantId == merchantId && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchantId, name);
        }
    }
}
