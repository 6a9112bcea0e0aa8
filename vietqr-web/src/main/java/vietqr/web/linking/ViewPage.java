package vietqr.web.linking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.access.Permission;
import vietqr.intake.Simulator;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.linking.AccountHealth;
import vietqr.linking.Consent;
import vietqr.linking.Health;
import vietqr.linking.LinkingCase;
import vietqr.linking.LinkingCases;
import vietqr.linking.LinkingDesk;
import vietqr.linking.LinkingFault;
import vietqr.linking.LinkingPaper;
import vietqr.linking.LinkingPapers;
import vietqr.linking.LinkingResult;
import vietqr.linking.LinkingReview;
import vietqr.linking.LinkingState;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.settings.Settings;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** {@code /linking/view.xhtml?id=}: one account, how it came to be linked, and what this person may do about it. */
@Named("linkingViewPage")
@RequestScoped
public class ViewPage {
    private static final Vnd SMALL = Vnd.of(1000);

    @Inject
    private LinkingCases cases;

    @Inject
    private LinkingDesk desk;

    @Inject
    private LinkingReview review;

    @Inject
    private LinkingPapers papers;

    @Inject
    private AccountHealth health;

    @Inject
    private Simulator simulator;

    @Inject
    private Settings settings;

    @Inject
    private Now now;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private String words = "";
    private Part file;
    private LinkingCase one;
    private Health told;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's account is answered like one that does not exist; its documents are handed out. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_ACCOUNTS) || one() == null) {
            Exchange.notFound();
            return;
        }
        Long paper = Exchange.number("paper");
        if (paper == null) return;
        Optional<LinkingPaper> found = mayChange() ? papers.find(visit.sight(), paper) : Optional.empty();
        if (found.isEmpty()) Exchange.notFound();
        else
            Exchange.download(
                    found.get().name(), found.get().type(), found.get().content());
    }

    /** Null if there is none that may be seen. */
    public LinkingCase one() {
        if (one == null && id != null)
            one = cases.find(visit.sight(Permission.SEE_ACCOUNTS), id).orElse(null);
        return one;
    }

    public boolean mayChange() {
        return one() != null && mine().covers(one().merchantId());
    }

    /** Whether the case waits for somebody who runs the gateway, or may be decided by them all the same. */
    public boolean mayReview() {
        return one() != null
                && current.isRunsGateway()
                && (one().state() == LinkingState.DETAILS || one().state() == LinkingState.PROOF);
    }

    public boolean mayPlay() {
        return mayChange() && !settings.production() && one().state() == LinkingState.PROOF;
    }

    public boolean consentEnded() {
        return one() != null && one().state().standing() && one().consent().ended(now.get());
    }

    /** Whether it is time to agree again. */
    public boolean consentEnding() {
        return one() != null
                && one().state().standing()
                && one().consent().ended(now.get().plus(Consent.RENEWED_BEFORE));
    }

    public List<LinkingPaper> papers() {
        return mayChange() ? papers.of(one()) : List.of();
    }

    /** Null before the account was linked. */
    public Health health() {
        if (told == null && one() != null && one().accountId().isPresent())
            told = health.of(one().accountId().getAsLong());
        return told;
    }

    public String renewCode() {
        return after(desk.renewCode(mine(), id));
    }

    public String askReview() {
        return after(desk.askReview(mine(), id));
    }

    public String agreeAgain() {
        return after(desk.agreeAgain(current.person(), mine(), id));
    }

    public String suspend() {
        return after(desk.suspend(mine(), id));
    }

    public String resume() {
        return after(desk.resume(mine(), id));
    }

    public String end() {
        return after(desk.end(mine(), id));
    }

    public String confirmName() {
        return after(review.confirmName(current.person(), id, text(words)));
    }

    public String approve() {
        return after(review.approve(current.person(), id, text(words)));
    }

    public String refuse() {
        return after(review.refuse(current.person(), id, text(words)));
    }

    /** In the sandbox the bank tells of the transfer at once. */
    public String play() {
        if (!mayPlay()) return null;
        simulator.tell(one().bankBin(), one().number(), Direction.D, SMALL, one().code(), current.getEmail());
        return again();
    }

    public String attach() throws IOException {
        if (file == null || !mayChange()) return again();
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(LinkingPaper.LARGEST + 1);
        }
        Optional<LinkingFault> fault =
                papers.bring(current.person(), mine(), id, text(file.getSubmittedFileName()), content);
        return fault.isPresent() ? refused(fault.get()) : again();
    }

    private Sight mine() {
        return visit.sight(Permission.CHANGE_ACCOUNTS);
    }

    private String after(LinkingResult result) {
        return result instanceof LinkingResult.Refused refused ? refused(refused.fault()) : again();
    }

    private String refused(LinkingFault fault) {
        one = null;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("linking.fault." + fault));
    }

    private String again() {
        return "/linking/view.xhtml?faces-redirect=true&id=" + id;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public Long getId() {
        return id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
