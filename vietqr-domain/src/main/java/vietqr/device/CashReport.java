package vietqr.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.time.Instant;

/** What a cash acceptor reported, as it said it. Nothing follows from it. */
@Entity
@Table(name = "device_cash_report")
class CashReport {
    @Id
    private long id;

    @Column(name = "login_id")
    private long loginId;

    @Column(name = "merchant_id")
    private long merchantId;

    private String topic;
    private String body;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected CashReport() {}

    CashReport(DeviceLogin device, String topic, String body, Instant now) {
        this.id = Ids.next();
        this.loginId = device.id();
        this.merchantId = device.merchantId();
        this.topic = topic;
        this.body = body;
        this.receivedAt = now;
    }
}
