package vietqr.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.time.Instant;

/** A key that packs are signed with. Its private half is sealed. */
@Entity
@Table(name = "evidence_key")
public class EvidenceKey {
    @Id
    private long id;

    @Column(name = "public_text")
    private String publicText;

    @Column(name = "private_sealed")
    private String privateSealed;

    @Column(name = "made_at")
    private Instant madeAt;

    protected EvidenceKey() {}

    EvidenceKey(String publicText, String privateSealed, Instant now) {
        this.id = Ids.next();
        this.publicText = publicText;
        this.privateSealed = privateSealed;
        this.madeAt = now;
    }

    public String publicText() {
        return publicText;
    }

    String privateSealed() {
        return privateSealed;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
