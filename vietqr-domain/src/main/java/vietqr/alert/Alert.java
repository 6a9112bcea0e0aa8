package vietqr.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;
import vietqr.messenger.Message;

import java.time.Instant;
import java.util.Optional;

/** One fact for one channel, already in words. Written by {@link Alerts}, once for each fact. */
@Entity
@InsertedAfter("alert_channel")
@Table(name = "alert")
public class Alert {
    @Id
    private long id;

    @Column(name = "channel_id")
    private long channelId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String headline;
    private String body;
    private Vnd amount;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private int tries;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Alert() {}

    Message message() {
        return new Message("alert-" + id, headline, body.lines().toList());
    }

    public long id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    public String headline() {
        return headline;
    }

    public AlertState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was sent or given up; empty while it is owed. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
