package vietqr.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.approval.Requester;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;
import vietqr.reconciliation.Break;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a person wants done about a break, why, and what has become of it. */
@Audited(
        value = Thing.RESOLUTION,
        fields = {"breakId", "kind", "amount", "reason", "askedBy", "state"},
        name = "kind")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "recon_break"})
@Table(name = "break_resolution")
public class Resolution {
    /** In characters. */
    public static final int LONGEST_REASON = 500;

    @Id
    private long id;

    @Column(name = "break_id")
    private long breakId;

    @Column(name = "merchant_id")
    private long merchantId;

    @Enumerated(EnumType.STRING)
    private ResolutionKind kind;

    private String partners;
    private Vnd amount;

    @Column(name = "needs_second")
    private boolean needsSecond;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ResolutionState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "correction_id")
    private Long correctionId;

    @Version
    private int version;

    protected Resolution() {}

    Resolution(Break about, Wish wish, Looked.Sound sound, Requester requester, Instant now) {
        String why = wish.reason().strip();
        this.id = Ids.next();
        this.breakId = about.id();
        this.merchantId = about.merchantId();
        this.kind = wish.kind();
        this.partners = wish.partners().stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.amount = sound.amount();
        this.needsSecond = sound.second();
        this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        this.askedBy = requester.value();
        this.askedAt = now;
        this.state = ResolutionState.WAITING;
    }

    /** It is carried out by this correction, and decided with it. */
    void by(long correction) {
        this.correctionId = correction;
    }

    void end(ResolutionState how, Instant now) {
        if (state != ResolutionState.WAITING) throw new IllegalStateException(how + " from " + state);
        this.state = how;
        this.endedAt = now;
    }

    public long id() {
        return id;
    }

    public long breakId() {
        return breakId;
    }

    public long merchantId() {
        return merchantId;
    }

    public ResolutionKind kind() {
        return kind;
    }

    /** Ids of the other side: entries if the break is about a movement, else movements. */
    public List<Long> partners() {
        return partners.isEmpty()
                ? List.of()
                : Arrays.stream(partners.split(" ")).map(Long::valueOf).toList();
    }

    /** What is let go, forced, taken as received or accepted; zero if nothing is, or nobody can say. */
    public Vnd amount() {
        return amount;
    }

    /** Whether it is done only when a second person agrees. */
    public boolean needsSecond() {
        return needsSecond;
    }

    /** In the person's own words; never empty. */
    public String reason() {
        return reason;
    }

    public Requester requester() {
        return new Requester(askedBy);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public ResolutionState state() {
        return state;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The correction that carries it out, if it is a reversal. */
    public OptionalLong correctionId() {
        return correctionId == null ? OptionalLong.empty() : OptionalLong.of(correctionId);
    }
}
