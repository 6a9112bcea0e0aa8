package vietqr.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A secret that a client had before, good beside the present one until it ends. */
@Entity
@InsertedAfter("api_client")
@Table(name = "api_client_former")
class FormerSecret {
    @Id
    private long id;

    @Column(name = "client_id")
    private long clientId;

    private String sealed;

    @Column(name = "good_until")
    private Instant goodUntil;

    protected FormerSecret() {}

    FormerSecret(ApiClient client, Instant goodUntil) {
        this.id = Ids.next();
        this.clientId = client.id();
        this.sealed = client.secretSealed();
        this.goodUntil = goodUntil;
    }

    String sealed() {
        return sealed;
    }

    Instant goodUntil() {
        return goodUntil;
    }
}
