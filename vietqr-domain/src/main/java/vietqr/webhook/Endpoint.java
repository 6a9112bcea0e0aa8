package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.net.URI;
import java.time.Instant;

/** Where a merchant wants to be told, in the form of the public API (wire reference, section 7). */
@Entity
@InsertedAfter("merchant")
@Table(name = "webhook_endpoint")
public class Endpoint {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "token_url")
    private String tokenUrl;

    @Column(name = "callback_url")
    private String callbackUrl;

    private String username;

    @Column(name = "password_sealed")
    private String passwordSealed;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Endpoint() {}

    Endpoint(long merchantId, URI tokenUrl, URI callbackUrl, String username, String passwordSealed, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.tokenUrl = tokenUrl.toString();
        this.callbackUrl = callbackUrl.toString();
        this.username = username;
        this.passwordSealed = passwordSealed;
        this.enabled = true;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public URI callbackUrl() {
        return URI.create(callbackUrl);
    }

    URI tokenUrl() {
        return URI.create(tokenUrl);
    }

    String username() {
        return username;
    }

    String passwordSealed() {
        return passwordSealed;
    }
}
