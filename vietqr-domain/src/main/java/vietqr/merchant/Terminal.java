package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A point of sale of a merchant, known to the merchant by its code. */
@Audited(
        value = Thing.TERMINAL,
        fields = {"code", "name", "address"},
        name = "code")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "terminal")
public class Terminal {
    @Id
    private long id;

    private String tid;

    @Column(name = "merchant_id")
    private long merchantId;

    private String code;

    private String name;

    private String address = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Terminal() {}

    Terminal(String tid, long merchantId, String code, String name, Instant createdAt) {
        this.id = Ids.next();
        this.tid = tid;
        this.merchantId = merchantId;
        this.code = code;
        this.name = name;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    /** The number the terminal is known by on the wire: {@code TER} and eight digits. */
    public String tid() {
        return tid;
    }

    public long merchantId() {
        return merchantId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Where it stands; {@code ""} if nobody told us. */
    public String address() {
        return address;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void describe(String newName, String newAddress) {
        name = newName;
        address = newAddress;
    }
}
