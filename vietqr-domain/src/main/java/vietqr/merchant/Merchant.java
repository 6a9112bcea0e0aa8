package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;

import java.time.Instant;

/** A business that takes payments through us. */
@Entity
@Table(name = "merchant")
public class Merchant {
    @Id
    private long id;

    private String mid;

    private String name;

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
}
