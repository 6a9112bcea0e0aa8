package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.dialect.Arrival;
import vietqr.kernel.Ids;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** A message from a bank exactly as received. Written once, never changed; what became of it is a {@link NoticeReading}. */
@Entity
@Table(name = "notice")
public class Notice {
    private static final String COLON = ": ";

    @Id
    private long id;

    private String reference;

    private String channel;

    @Column(name = "connection_id")
    private Long connectionId;

    @Column(name = "bank_bin")
    private String bankBin;

    private String format;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    private String sender;

    @Column(name = "remote_address")
    private String remoteAddress;

    private byte[] body;

    private String headers;

    private boolean authentic;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected Notice() {}

    /** @param key the sender's id of the message */
    Notice(Voice voice, String format, Arrival arrival, String key, boolean authentic) {
        this.id = Ids.next();
        this.reference = UUID.randomUUID().toString();
        this.channel = voice.channel();
        this.connectionId =
                voice.connectionId().isPresent() ? voice.connectionId().getAsLong() : null;
        this.bankBin = voice.bankBin().orElse(null);
        this.format = format;
        this.dedupeKey = key;
        this.sender = voice.sender();
        this.remoteAddress = voice.address();
        this.body = arrival.body();
        this.headers = lines(arrival.headers());
        this.authentic = authentic;
        this.receivedAt = arrival.at();
    }

    public long id() {
        return id;
    }

    /** The UUID by which the sender was told to know it. */
    public String reference() {
        return reference;
    }

    /** The connection it came by; empty for the gateway's own, and if nobody could tell. */
    public OptionalLong connectionId() {
        return connectionId == null ? OptionalLong.empty() : OptionalLong.of(connectionId);
    }

    /** The bank its sender speaks for; empty if that stands in the message. */
    public Optional<String> bankBin() {
        return Optional.ofNullable(bankBin);
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

    /** The headers that were kept, by lower-case name; secrets are marks of secrets. */
    public Map<String, String> headers() {
        return headers.lines()
                .map(line -> line.split(COLON, 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** As they are kept: name and value, one header on a line. */
    String headerLines() {
        return headers;
    }

    String dedupeKey() {
        return dedupeKey;
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> header.getKey() + COLON + header.getValue().replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Whether its sender had proved who they are when it came in. */
    public boolean authentic() {
        return authentic;
    }

    String channel() {
        return channel;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
