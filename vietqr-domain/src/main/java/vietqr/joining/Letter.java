package vietqr.joining;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.messenger.Postage;
import vietqr.messenger.Receipt;

import java.time.Duration;
import java.time.Instant;

/** A letter about somebody's account that is owed. What it says is sealed, and gone once it is sent. */
@Entity
@Table(name = "account_letter")
class Letter {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    @Id
    private long id;

    private String address;
    private String sealed;

    @Embedded
    private Postage postage;

    @Version
    private int version;

    protected Letter() {}

    Letter(String address, String sealed, Instant now) {
        this.id = Ids.next();
        this.address = address;
        this.sealed = sealed;
        this.postage = Postage.owed(now);
    }

    void claim(Instant now) {
        postage.claim(now);
    }

    void book(Receipt receipt, Instant now) {
        if (postage.book(receipt, FIRST_PAUSE, now)) sealed = "";
    }

    long id() {
        return id;
    }

    String address() {
        return address;
    }

    String sealed() {
        return sealed;
    }
}
