package vietqr.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;

/** A web shop: a merchant of its own under the one whose plug-in registered it (wire reference, section 10.1). */
@Entity
@InsertedAfter({"merchant", "bank_account"})
@Table(name = "shop")
public class Shop {
    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "owner_id")
    private long ownerId;

    private String site;

    private String code;

    @Column(name = "business_type")
    private int businessType = BusinessType.COMPANY.wire();

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Version
    private int version;

    /** Who keeps the shop. */
    public enum BusinessType {
        PERSON,
        COMPANY;

        /** Its number on the wire. */
        public int wire() {
            return ordinal();
        }

        /** Whatever is not said to be a person is a company. */
        public static BusinessType of(long wire) {
            return wire == 0 ? PERSON : COMPANY;
        }
    }

    protected Shop() {}

    Shop(long merchantId, long ownerId, String site, Instant createdAt) {
        this.merchantId = merchantId;
        this.ownerId = ownerId;
        this.site = site;
        this.code = "";
        this.createdAt = createdAt;
    }

    public long merchantId() {
        return merchantId;
    }

    /** Where it is found, as it was told to us. */
    public String site() {
        return site;
    }

    /** The plug-in's own name for it; {@code ""} for none. */
    public String code() {
        return code;
    }

    public BusinessType businessType() {
        return BusinessType.of(businessType);
    }

    /** The account it receives on; empty until its owner has linked one. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** Takes a new code; none given leaves the old one. */
    void called(String newCode) {
        if (!newCode.isEmpty()) code = newCode;
    }

    void link(long newAccountId, BusinessType type, Instant at) {
        accountId = newAccountId;
        businessType = type.wire();
        linkedAt = at;
    }
}
