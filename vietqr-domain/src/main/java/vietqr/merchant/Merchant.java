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

import java.time.Instant;
import java.util.Locale;

/**
 * A business that takes payments through us. It may have others under it: its shops, and, if it is a master merchant, those
 * its own system keeps up to date.
 */
@Audited(
        value = Thing.MERCHANT,
        fields = {"mid", "name", "master", "fullName", "address", "identity", "email", "phone", "career"},
        merchant = "id",
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@Table(name = "merchant")
public class Merchant {
    @Id
    private long id;

    private String mid;

    private String name;

    @Column(name = "is_master")
    private boolean master;

    @Column(name = "master_id")
    private Long masterId;

    @Column(name = "full_name")
    private String fullName = "";

    private String address = "";

    private String identity = "";

    private String email = "";

    private String phone = "";

    private String career = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Merchant() {}

    Merchant(String mid, String name, Instant createdAt) {
        this.id = Ids.next();
        this.mid = mid;
        this.name = name;
        this.createdAt = createdAt;
    }

    /** One under another; until it is described it goes by its number. */
    Merchant(String mid, Merchant head, String identity, Instant createdAt) {
        this(mid, mid, createdAt);
        this.masterId = head.id;
        this.identity = identity;
    }

    public long id() {
        return id;
    }

    /** The number the merchant is known by on the wire: {@code MER} and eight digits. */
    public String mid() {
        return mid;
    }

    public String name() {
        return name;
    }

    /** Whether its system may put other merchants under it. */
    public boolean isMaster() {
        return master;
    }

    /** Whether it stands alone, so that it may become a master merchant. */
    public boolean mayBecomeMaster() {
        return !master && masterId == null;
    }

    boolean isUnder(long otherId) {
        return masterId != null && masterId == otherId;
    }

    /** The merchant at the top of the family: its master, or itself. */
    long headId() {
        return masterId == null ? id : masterId;
    }

    /** What its partner told us of it. */
    public MerchantDetails details() {
        return new MerchantDetails(name, fullName, address, identity, email, phone, career);
    }

    void describe(MerchantDetails details) {
        name = kept(details.name());
        fullName = details.fullName();
        address = details.address();
        identity = details.identity();
        email = details.email();
        phone = details.phone();
        career = details.career();
    }

    void promote() {
        if (masterId != null) throw new IllegalStateException("under a master already: " + mid);
        master = true;
    }

    /** A name as we keep it: in upper case (wire reference, section 11). */
    static String kept(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
