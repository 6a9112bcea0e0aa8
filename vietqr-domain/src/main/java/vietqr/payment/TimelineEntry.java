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
        /** That money was found to be for this request; the detail is the rule, or what it meant. */
        MATCHED,
        /** That money is not for this request, though it carries its code; the detail is the reason. */
        NOT_MATCHED,
        /** The merchant withdrew the request. */
        CANCELLED,
        /** The last moment to pay has passed without money. */
        EXPIRED,
        /** Money went back; the detail is the amount in VND. */
        REFUNDED,
        /** A person put money down to the request, which is told next; the detail is the correction's id. */
        ATTRIBUTED,
        /** Money that had been put down to the request was taken back; the detail is the correction's id. */
        REVERSED
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
