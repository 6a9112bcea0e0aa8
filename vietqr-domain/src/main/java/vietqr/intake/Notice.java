package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A message from a bank exactly as received. Written once, never changed. */
@Entity
@Table(name = "notice")
public class Notice {
    /** What could be made of the message. */
    public enum State {
        /** Understood; it is about the movement that was recorded with it, or with an earlier notice. */
        ACCEPTED,
        /** Not understood; the answer code says why. */
        REFUSED
    }

    @Id
    private long id;

    private String reference;

    @Column(name = "bank_bin")
    private String bankBin;

    private String format;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    private String sender;

    @Column(name = "remote_address")
    private String remoteAddress;

    private byte[] body;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "answer_code")
    private String answerCode;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected Notice() {}

    public long id() {
        return id;
    }

    /** The UUID by which the sender was told to know it. */
    public String reference() {
        return reference;
    }

    public String bankBin() {
        return bankBin;
    }

    public String format() {
        return format;
    }

    public String sender() {
        return sender;
    }

    public String remoteAddress() {
        return remoteAddress;
    }

    /** The raw body as text; bytes that are not UTF-8 show as replacement characters. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    byte[] body() {
        return body;
    }

    public State state() {
        return state;
    }

    public String answerCode() {
        return answerCode;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
