package vietqr.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.time.Instant;

/** One call the sandbox receiver got, exactly as sent, and what it answered. Written once, never changed. */
@Entity
@Table(name = "sandbox_receipt")
public class Receipt {
    @Id
    private long id;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String movement;

    private boolean repeated;

    private int answered;

    private String body;

    protected Receipt() {}

    Receipt(Message message, boolean repeated, int answered, Instant at) {
        this.id = Ids.next();
        this.receivedAt = at;
        this.movement = message.movement();
        this.repeated = repeated;
        this.answered = answered;
        this.body = message.body();
    }

    public long id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether the same movement had been received and accepted before. */
    public boolean repeated() {
        return repeated;
    }

    /** The HTTP status of the answer. */
    public int answered() {
        return answered;
    }

    public String body() {
        return body;
    }
}
