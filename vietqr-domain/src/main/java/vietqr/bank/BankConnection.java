package vietqr.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** An API client is the voice of one bank: what it posts is about accounts at that bank. */
@Entity
@InsertedAfter("api_client")
@Table(name = "bank_connection")
class BankConnection {
    @Id
    @Column(name = "client_id")
    private long clientId;

    @Column(name = "bank_bin")
    private String bankBin;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BankConnection() {}

    BankConnection(long clientId, String bankBin, Instant createdAt) {
        this.clientId = clientId;
        this.bankBin = bankBin;
        this.createdAt = createdAt;
    }

    String bankBin() {
        return bankBin;
    }
}
