package vietqr.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** One version of a merchant's own bank profile. Never changed, except that it may go out of use. */
@Audited(
        value = Thing.STATEMENT_PROFILE,
        fields = {"name", "version", "retired"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "bank_profile")
public class StoredProfile {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String name;
    private int version;
    private String content;
    private boolean retired;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StoredProfile() {}

    StoredProfile(long merchantId, String name, int version, String content, String createdBy, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.name = name;
        this.version = version;
        this.content = content;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void retire() {
        retired = true;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    /** As JSON. */
    public String content() {
        return content;
    }

    public boolean retired() {
        return retired;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
