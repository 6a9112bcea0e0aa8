package vietqr.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A secret of a connection, sealed. While it is being changed there are two; the old one has an end. */
@Entity
@InsertedAfter("bank_connection")
@Table(name = "bank_secret")
class BankSecret {
    @Id
    private long id;

    @Column(name = "connection_id")
    private long connectionId;

    private String sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected BankSecret() {}

    BankSecret(long connectionId, String sealed, Instant createdAt) {
        this.id = Ids.next();
        this.connectionId = connectionId;
        this.sealed = sealed;
        this.createdAt = createdAt;
    }

    String sealed() {
        return sealed;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** It may have been about to end already; a second rotation gives it neither more time nor less. */
    void succeeded(Instant end) {
        if (expiresAt == null) expiresAt = end;
    }

    /** Before its time. */
    void end(Instant moment) {
        if (expiresAt == null || expiresAt.isAfter(moment)) expiresAt = moment;
    }
}
