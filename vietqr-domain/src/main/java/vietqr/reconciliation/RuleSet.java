package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.OptionalLong;

/** One version of the rules of an account, or of all accounts without rules of their own. Written once, never changed. */
@Audited(
        value = Thing.RULES,
        fields = {"accountId", "version", "createdBy"},
        merchant = "")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("bank_account")
@Table(name = "reconciliation_rule_set")
public class RuleSet {
    @Id
    private long id;

    @Column(name = "account_id")
    private Long accountId;

    private int version;
    private String rules;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RuleSet() {}

    RuleSet(OptionalLong accountId, int version, String rules, String createdBy, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId.isPresent() ? accountId.getAsLong() : null;
        this.version = version;
        this.rules = rules;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    /** Empty for everybody's. */
    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    /** From 1 up for each account; the highest holds. */
    public int version() {
        return version;
    }

    /** JSON; see docs/reconciliation.md. */
    public String rules() {
        return rules;
    }

    /** As {@link vietqr.approval.Requester} writes it; empty for those that are shipped. */
    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
