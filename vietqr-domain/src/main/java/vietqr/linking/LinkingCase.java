package vietqr.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.bank.BankAccount;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An account a merchant wants to have linked, or has: whose it is said to be, who agreed, how it was proved. */
@Audited(
        value = Thing.LINKING,
        fields = {
            "bankBin",
            "number",
            "holder",
            "state",
            "nameCheck",
            "consentVersion",
            "consentUntil",
            "proof",
            "restsFor",
            "reviewAskedAt",
            "words"
        },
        name = "number")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "bank_account"})
@Table(name = "linking_case")
public class LinkingCase {
    private static final Duration CODE_LASTS = Duration.ofDays(7);

    /** How it was shown that the account is the merchant's. */
    public enum ProofKind {
        TRANSFER,
        REVIEW
    }

    /** Why it rests. */
    public enum Rest {
        /** Somebody wanted it. */
        PERSON,
        /** Nobody has agreed again. */
        CONSENT
    }

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "bank_bin")
    private String bankBin;

    private String number;
    private String holder;

    @Enumerated(EnumType.STRING)
    private LinkingState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_check")
    private NameCheck nameCheck;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "consent_scope")
    private String consentScope;

    @Column(name = "consented_by")
    private String consentedBy;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "consent_until")
    private Instant consentUntil;

    private String code = "";

    @Column(name = "code_until")
    private Instant codeUntil;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "heard_notice")
    private String heardNotice;

    @Column(name = "review_asked_at")
    private Instant reviewAskedAt;

    @Enumerated(EnumType.STRING)
    private ProofKind proof;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "consent_warned")
    private Integer consentWarned;

    @Enumerated(EnumType.STRING)
    @Column(name = "rests_for")
    private Rest restsFor;

    private String words = "";

    @Column(name = "worded_by")
    private String wordedBy = "";

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "open_key")
    private String openKey;

    @Version
    private int version;

    protected LinkingCase() {}

    LinkingCase(long merchantId, String bankBin, String number, String holder, NameCheck nameCheck, Consent consent) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.bankBin = bankBin;
        this.number = number;
        this.holder = holder;
        this.nameCheck = nameCheck;
        this.state = LinkingState.DETAILS;
        this.begunBy = consent.by();
        this.begunAt = consent.at();
        this.openKey = openKey(merchantId, bankBin, number);
        agree(consent);
        if (nameCheck == NameCheck.MATCHES) askForProof(consent.at());
    }

    /** Of an account that is linked already, by whoever set the installation up. */
    static LinkingCase adopted(BankAccount account, Instant now) {
        LinkingCase made = new LinkingCase(
                account.merchantId(),
                account.bankBin(),
                account.number(),
                account.holder(),
                NameCheck.UNCHECKED,
                Consent.none(now));
        made.accountId = account.id();
        made.state = LinkingState.ACTIVE;
        return made;
    }

    static String openKey(long merchantId, String bankBin, String number) {
        return merchantId + " " + bankBin + " " + number;
    }

    final void agree(Consent consent) {
        consentVersion = consent.version();
        consentScope = consent.scope();
        consentedBy = consent.by();
        consentedAt = consent.at();
        consentUntil = consent.until().orElse(null);
        consentWarned = null;
    }

    /** The name is right although it differs. */
    void confirmName(String by, String why, Instant now) {
        require(LinkingState.DETAILS);
        nameCheck = NameCheck.CONFIRMED;
        say(by, why);
        askForProof(now);
    }

    private void askForProof(Instant now) {
        state = LinkingState.PROOF;
        drawCode(now);
    }

    /** A fresh code; the one before proves nothing any more. */
    final void drawCode(Instant now) {
        require(LinkingState.PROOF);
        code = ProofCode.draw();
        codeUntil = now.plus(CODE_LASTS);
    }

    /** Whether a transfer with this text, told of at this moment, is the one that was asked for. */
    boolean provedBy(String text, Instant at) {
        return state == LinkingState.PROOF && at.isBefore(codeUntil) && ProofCode.standsIn(text, code);
    }

    /** The bank tells of the account, which does not say whose it is: anybody can send money there. */
    void heard(String notice, Instant at) {
        require(LinkingState.PROOF);
        heardAt = at;
        heardNotice = notice;
        if (reviewAskedAt == null) reviewAskedAt = at;
    }

    void askReview(Instant now) {
        require(LinkingState.PROOF);
        reviewAskedAt = now;
    }

    void refuseReview(String by, String why) {
        require(LinkingState.PROOF);
        reviewAskedAt = null;
        say(by, why);
    }

    void prove(ProofKind how, long linkedAccount, Instant now) {
        require(LinkingState.PROOF);
        state = LinkingState.ACTIVE;
        proof = how;
        provedAt = now;
        accountId = linkedAccount;
        reviewAskedAt = null;
    }

    void suspend(Rest why) {
        require(LinkingState.ACTIVE);
        state = LinkingState.SUSPENDED;
        restsFor = why;
    }

    /**
     * Owners are told that the consent ends, once for each of these numbers of days before.
     *
     * @return whether they were not told of as few days yet
     */
    boolean warn(int days) {
        boolean fresh = consentWarned == null || consentWarned > days;
        if (fresh) consentWarned = days;
        return fresh;
    }

    void resume() {
        require(LinkingState.SUSPENDED);
        state = LinkingState.ACTIVE;
        restsFor = null;
    }

    void end(Instant now) {
        if (!state.standing()) throw new IllegalStateException("ended already");
        state = LinkingState.UNLINKED;
        endedAt = now;
        reviewAskedAt = null;
        openKey = null;
    }

    void say(String by, String what) {
        wordedBy = by;
        words = what;
    }

    private void require(LinkingState origin) {
        if (state != origin) throw new IllegalStateException("not " + origin + " but " + state);
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    public String bankBin() {
        return bankBin;
    }

    public String number() {
        return number;
    }

    public String holder() {
        return holder;
    }

    public LinkingState state() {
        return state;
    }

    public NameCheck nameCheck() {
        return nameCheck;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Consent consent() {
        return new Consent(consentVersion, consentScope, consentedBy, consentedAt, Optional.ofNullable(consentUntil));
    }

    /** What has to stand in the text of the transfer; empty before proof is asked for. */
    public String code() {
        return code;
    }

    public Optional<Instant> codeUntil() {
        return Optional.ofNullable(codeUntil);
    }

    /** When the bank told of money that came with the code. */
    public Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    public Optional<String> heardNotice() {
        return Optional.ofNullable(heardNotice);
    }

    /** Since when a person has to look at the proof. */
    public Optional<Instant> reviewAskedAt() {
        return Optional.ofNullable(reviewAskedAt);
    }

    public Optional<ProofKind> proof() {
        return Optional.ofNullable(proof);
    }

    public Optional<Instant> provedAt() {
        return Optional.ofNullable(provedAt);
    }

    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    /** What a reviewer said last; empty for nothing. */
    public String words() {
        return words;
    }

    public String wordedBy() {
        return wordedBy;
    }

    /** Why it rests; empty if it does not. */
    public Optional<Rest> restsFor() {
        return Optional.ofNullable(restsFor);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
