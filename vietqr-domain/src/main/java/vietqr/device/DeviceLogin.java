package vietqr.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Sha256;
import vietqr.merchant.Terminal;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * With what one machine is let in by MQTT. The secret is kept as its SHA-256: 256 random bits cannot be found by trying. The last
 * part of its topics is its own for good, so that no other login ever reads what was meant for it.
 */
@Audited(
        value = Thing.DEVICE,
        fields = {"name", "topic", "renewedAt"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "terminal", "device_box"})
@Table(name = "device_login")
public class DeviceLogin {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "terminal_id")
    private Long terminalId;

    @Column(name = "box_id")
    private Long boxId;

    private String name;
    private String topic;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Version
    private int version;

    protected DeviceLogin() {}

    private DeviceLogin(long merchantId, String name, String topic, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.name = name;
        this.topic = topic;
        this.createdAt = now;
    }

    static DeviceLogin of(Terminal terminal, String topic, Instant now) {
        DeviceLogin login = new DeviceLogin(terminal.merchantId(), topic, topic, now);
        login.terminalId = terminal.id();
        return login;
    }

    static DeviceLogin of(Box box, Instant now) {
        DeviceLogin login = new DeviceLogin(box.merchantId(), box.code(), box.boxId(), now);
        login.boxId = box.id();
        return login;
    }

    void renew(String secret, Instant now) {
        this.secretHash = Sha256.hex(secret);
        this.renewedAt = now;
    }

    boolean opensWith(String secret) {
        return ConstantTime.equal(secretHash, Sha256.hex(secret));
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** The terminal whose machine it is; empty for a box. */
    public OptionalLong terminalId() {
        return terminalId == null ? OptionalLong.empty() : OptionalLong.of(terminalId);
    }

    /** The box it is; empty for a terminal's machine. */
    public OptionalLong boxId() {
        return boxId == null ? OptionalLong.empty() : OptionalLong.of(boxId);
    }

    /** The user name: the terminal's code or TID as in its topics, or the box's code. */
    public String name() {
        return name;
    }

    /** The last part of its topics: the terminal's code or TID, or the box's id. */
    public String topic() {
        return topic;
    }

    public Instant renewedAt() {
        return renewedAt;
    }
}
