package vietqr.airing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.time.Instant;

/** Words for one addressee, owed once for each kind and subject. They never change. */
@Entity
@Table(name = "device_frame")
public class Frame {
    @Id
    private long id;

    private Long position;
    private String addressee;

    @Enumerated(EnumType.STRING)
    private Notification kind;

    private String subject;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected Frame() {}

    Frame(Addressee addressee, Notification kind, String subject, String body, Instant now) {
        this.id = Ids.next();
        this.addressee = addressee.toString();
        this.kind = kind;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
    }

    /** Its number among all frames, in the order in which they were committed, as far as readers could see it. */
    public long position() {
        return position;
    }

    public Addressee addressee() {
        return Addressee.read(addressee);
    }

    public Notification kind() {
        return kind;
    }

    /** JSON text. */
    public String body() {
        return body;
    }

    /** The same with the number in it, for listeners who go on from the last one they have. */
    public String numberedBody() {
        return "{\"frameId\":\"" + position + "\"," + body.substring(1);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
