package vietqr.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** One thing that happened to a payment request, with its reason. Written once, never changed. */
@Entity
@InsertedAfter("payment_request")
@Table(name = "payment_timeline")
public class TimelineEntry {
    /** What happened. */
    public enum Kind {
        /** The merchant asked and the code was issued. */
        ASKED,
        /** A bank told us of money; the detail is the bank's reference. */
        TOLD_BY_BANK,
        /** That money was found to pay this request; the detail is the rule. */
        MATCHED,
        /** That money does not pay this request; the detail is the reason. */
        NOT_MATCHED,
        /** The merchant withdrew the request. */
        CANCELLED
    }

    @Id
    private long id;

    @Column(name = "request_id")
    private long requestId;

    private int seq;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;

    private Instant at;

    protected TimelineEntry() {}

    TimelineEntry(PaymentRequest request, Kind kind, String detail, Instant at) {
        this.id = Ids.next();
        this.requestId = request.id();
        this.seq = request.nextSeq();
        this.kind = kind;
        this.detail = detail;
        this.at = at;
    }

    /** Strictly increasing within a request, from 1. */
    public int seq() {
        return seq;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public Instant at() {
        return at;
    }
}
