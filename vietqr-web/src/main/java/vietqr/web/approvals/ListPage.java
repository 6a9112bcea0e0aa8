package vietqr.web.approvals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Approval;
import vietqr.approval.ApprovalInbox;
import vietqr.approval.Decider;
import vietqr.kernel.Page;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /approvals/list.xhtml?which=}: one list for all that takes two people. */
@Named("approvalsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;
    private static final Pattern NAME = Pattern.compile("([A-Z_]{1,40}):(\\d{1,18})");

    @Inject
    private ApprovalInbox inbox;

    @Inject
    private Matters matters;

    @Inject
    private Verdict verdict;

    @Inject
    private Texts texts;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Which which;
    private Long before;
    private Page<Approval> page;
    private List<Matter> rows;

    /** What nobody chose is what this person has to do, or what others have. */
    public Which chosen() {
        return which != null ? which : current.isMayDecide() ? Which.MINE : Which.ALL;
    }

    public List<Matter> rows() {
        if (rows == null) rows = page().rows().stream().map(matters::of).toList();
        return rows;
    }

    private Page<Approval> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = switch (chosen()) {
                case MINE -> inbox.waitingFor(current.person(), visit.sight(Permission.DECIDE), start, ROWS);
                case ASKED -> inbox.askedBy(current.person(), start, ROWS);
                case ALL -> inbox.waiting(visit.sight(Permission.SEE_BOOKS), start, ROWS);
            };
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public boolean mayDecide(Matter matter) {
        return matter != null && matter.simple() && chosen() == Which.MINE;
    }

    public String approve() {
        Matcher one = subject();
        if (!one.matches()) return say(FacesMessage.SEVERITY_ERROR, Verdict.UNKNOWN);
        return after(verdict.yes(one.group(1), Long.parseLong(one.group(2)), decider()), "approved");
    }

    public String reject() {
        Matcher one = subject();
        if (!one.matches()) return say(FacesMessage.SEVERITY_ERROR, Verdict.UNKNOWN);
        String why = Exchange.text("reason");
        return after(verdict.no(one.group(1), Long.parseLong(one.group(2)), decider(), why), "rejected");
    }

    private static Matcher subject() {
        return NAME.matcher(Exchange.text("matter"));
    }

    private Decider decider() {
        return new Decider(current.person(), visit.sight(Permission.DECIDE)::covers);
    }

    private String after(Optional<String> denied, String done) {
        if (denied.isPresent()) return say(FacesMessage.SEVERITY_ERROR, denied.get());
        return say(FacesMessage.SEVERITY_INFO, "approvals." + done);
    }

    /** Stays on the list, which is read anew. */
    private String say(FacesMessage.Severity severity, String text) {
        page = null;
        rows = null;
        return Exchange.say(severity, texts.get(text));
    }

    public Which getWhich() {
        return which;
    }

    public void setWhich(Which which) {
        this.which = which;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
