package vietqr.web.disputes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.access.Permission;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeDesk;
import vietqr.dispute.DisputeEvidence;
import vietqr.dispute.DisputeResult;
import vietqr.dispute.Disputes;
import vietqr.dispute.Evidence;
import vietqr.dispute.Handler;
import vietqr.dispute.Judgement;
import vietqr.dispute.Judging;
import vietqr.kernel.Vnd;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code /disputes/view.xhtml?id=}: one case, what has happened to it, and what this person may do about it. */
@Named("disputesViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Disputes disputes;

    @Inject
    private DisputeDesk desk;

    @Inject
    private DisputeEvidence evidence;

    @Inject
    private Judging judging;

    @Inject
    private Papers papers;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private Integer version;
    private Judgement.Outcome outcome;
    private Long amount;
    private String grounds;
    private String words;
    private boolean shared;
    private String reference;
    private Part file;
    private Dispute one;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        Long seen = Exchange.number("version");
        version = seen == null ? null : seen.intValue();
    }

    /** A case of somebody else is answered like one that does not exist; its files and letters are handed out. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements() || one() == null) Exchange.notFound();
        else papers.handOut(one());
    }

    /** Null if there is none that may be seen. */
    public Dispute one() {
        if (one == null && id != null) one = disputes.find(visit.sight(), id).orElse(null);
        return one;
    }

    /** At the merchant whose case it is. */
    public boolean mayHandle() {
        return one() != null && visit.sight(Permission.KEEP_BOOKS).covers(one().merchantId());
    }

    public boolean mayWorkOn() {
        return one() != null && mayHandle() && one().state().standing();
    }

    public boolean mayRefund() {
        return one() != null && mayHandle() && one().mayRefund();
    }

    public boolean mayAttribute() {
        return one() != null
                && mayHandle()
                && one().mayAttribute()
                && one().movementId().isEmpty();
    }

    public List<Judgement.Outcome> outcomes() {
        if (one() == null || !mayHandle()) return List.of();
        return Arrays.stream(Judgement.Outcome.values()).filter(one()::may).toList();
    }

    public String decide() {
        if (outcome == null) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("dispute.outcome.choose"));
        OptionalInt seen = version == null ? OptionalInt.empty() : OptionalInt.of(version);
        Vnd granted = Vnd.of(outcome == Judgement.Outcome.UPHELD && amount != null ? Math.max(0, amount) : 0);
        return after(judging.decide(handler(), new Judgement(id, outcome, text(grounds), granted, seen)));
    }

    public String refund() {
        return after(judging.refund(handler(), id));
    }

    public String take() {
        return after(desk.assign(handler(), id, OptionalLong.of(current.person().id())));
    }

    public String leave() {
        return after(desk.assign(handler(), id, OptionalLong.empty()));
    }

    public String say() {
        return after(desk.say(handler(), id, text(words), shared));
    }

    public String attribute() {
        return after(desk.attribute(handler(), id, text(reference)));
    }

    public String attach() throws IOException {
        if (file == null) return again();
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(Evidence.LARGEST + 1);
        }
        DisputeEvidence.Kept kept = evidence.bring(handler(), id, text(file.getSubmittedFileName()), content);
        if (kept == DisputeEvidence.Kept.KEPT) return again();
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("dispute.file." + kept));
    }

    private String after(DisputeResult result) {
        return result instanceof DisputeResult.Denied denied ? denied(denied.why()) : again();
    }

    private String denied(DisputeResult.Why why) {
        one = null;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("dispute.denied." + why));
    }

    private String again() {
        return "/disputes/view.xhtml?faces-redirect=true&id=" + id;
    }

    private Handler handler() {
        return Handler.person(current.person(), visit.sight());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public Long getId() {
        return id;
    }

    public Judgement.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Judgement.Outcome outcome) {
        this.outcome = outcome;
    }

    /** All that is claimed, until something else is typed. */
    public Long getAmount() {
        return amount != null || one() == null
                ? amount
                : Long.valueOf(one().complaint().claimed().amount());
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
