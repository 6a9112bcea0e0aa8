package vietqr.bench.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.util.UUID;

/** A row like those of the gateway: an assigned id, a unique key and some hundred bytes of text. */
@Entity
@Table(name = "bench_row")
public class BareRow {
    @Id
    private long id;

    private String reference;

    private String body;

    protected BareRow() {}

    BareRow(String body) {
        this.id = Ids.next();
        this.reference = UUID.randomUUID().toString();
        this.body = body;
    }

    String reference() {
        return reference;
    }
}
