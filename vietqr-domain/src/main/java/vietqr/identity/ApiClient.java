package vietqr.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;

import java.time.Instant;

/**
 * A machine that signs in with a user name and a secret: an integrator or a bank. The secret is sealed, not hashed,
 * because the public API makes both sides compute checksums over it (wire reference, sections 6, 10.1 and 11).
 */
@Audited(
        value = Thing.API_CLIENT,
        fields = {"username", "kind", "enabled", "tokenGeneration"},
        secret = {"secretSealed"},
        merchant = "",
        name = "username")
@Customizer(AuditTrail.class)
@Entity
@Table(name = "api_client")
public class ApiClient {
    /** Whom the machine speaks for; it decides which endpoints are open to it. */
    public enum Kind {
        PARTNER,
        BANK
    }

    @Id
    private long id;

    private String username;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "secret_sealed")
    private String secretSealed;

    private boolean enabled;

    @Column(name = "token_generation")
    private int tokenGeneration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected ApiClient() {}

    ApiClient(String username, Kind kind, String secretSealed, Instant createdAt) {
        this.id = Ids.next();
        this.username = username;
        this.kind = kind;
        this.secretSealed = secretSealed;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public Kind kind() {
        return kind;
    }

    public boolean enabled() {
        return enabled;
    }

    int tokenGeneration() {
        return tokenGeneration;
    }

    void revokeTokens() {
        tokenGeneration++;
    }

    void renew(String sealed) {
        secretSealed = sealed;
    }

    String secretSealed() {
        return secretSealed;
    }
}
