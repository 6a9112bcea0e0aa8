package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * That an entry is a movement, and why. In a group of one with several there is a row with the one and the first of the
 * several, and a row for each of the others.
 */
@Entity
@InsertedAfter({"movement", "reconciliation_run"})
@Table(name = "entry_match")
public class EntryMatch {
    @Id
    private long id;

    @Column(name = "group_id")
    private long groupId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "run_id")
    private Long runId;

    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "movement_id")
    private Long movementId;

    private String rule;
    private String gates;
    private String grades;
    private long difference;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected EntryMatch() {}

    public long id() {
        return id;
    }

    public long groupId() {
        return groupId;
    }

    public long accountId() {
        return accountId;
    }

    /** The run that found it; empty if a person did. */
    public OptionalLong runId() {
        return runId == null ? OptionalLong.empty() : OptionalLong.of(runId);
    }

    public OptionalLong entryId() {
        return entryId == null ? OptionalLong.empty() : OptionalLong.of(entryId);
    }

    public OptionalLong movementId() {
        return movementId == null ? OptionalLong.empty() : OptionalLong.of(movementId);
    }

    /** The rule's name; {@code BY_HAND} for people, {@code FROM_STATEMENT} for a movement that was made of the entry. */
    public String rule() {
        return rule;
    }

    /** The gates that were passed, with blanks between them. */
    public String gates() {
        return gates;
    }

    /** What else speaks for it, with blanks between. */
    public String grades() {
        return grades;
    }

    /** Entries less movements of the whole group, in VND. */
    public long difference() {
        return difference;
    }

    /** As {@link vietqr.approval.Requester} writes it; empty for a rule. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
