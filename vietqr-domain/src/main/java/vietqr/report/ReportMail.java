package vietqr.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.messenger.Postage;
import vietqr.messenger.Receipt;

import java.time.Duration;
import java.time.Instant;

/** A letter that is owed to somebody once their report is there. */
@Entity
@InsertedAfter("report_export")
@Table(name = "report_mail")
class ReportMail {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    @Id
    private long id;

    @Column(name = "export_id")
    private long exportId;

    private String address;

    @Embedded
    private Postage postage;

    @Version
    private int version;

    protected ReportMail() {}

    ReportMail(long exportId, String address, Instant now) {
        this.id = Ids.next();
        this.exportId = exportId;
        this.address = address;
        this.postage = Postage.owed(now);
    }

    void claim(Instant now) {
        postage.claim(now);
    }

    void book(Receipt receipt, Instant now) {
        postage.book(receipt, FIRST_PAUSE, now);
    }

    long id() {
        return id;
    }

    long exportId() {
        return exportId;
    }

    String address() {
        return address;
    }

    Postage.State state() {
        return postage.state();
    }
}
