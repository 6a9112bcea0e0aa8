package vietqr.web.receiving;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Approval;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.merchant.Sight;
import vietqr.receiving.AccountChange;
import vietqr.receiving.AccountChanges;
import vietqr.receiving.ChangeDesk;
import vietqr.receiving.ChangeResult;
import vietqr.receiving.ChangeState;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;

/** {@code /receiving/view.xhtml?id=}: one change, what has become of it, and what this person may do about it. */
@Named("receivingViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private AccountChanges changes;

    @Inject
    private ChangeDesk desk;

    @Inject
    private Approvals approvals;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private String why = "";
    private AccountChange one;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's change is answered like one that does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_ACCOUNTS) || one() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public AccountChange one() {
        if (one == null && id != null)
            one = changes.find(visit.sight(Permission.SEE_ACCOUNTS), id).orElse(null);
        return one;
    }

    /** Whoever asked is not the second person. */
    public boolean mayDecide() {
        return is(ChangeState.ASKED)
                && mayAgree().covers(one().merchantId())
                && one().askedBy() != current.person().id();
    }

    public boolean mayStop() {
        return one() != null && one().state().open() && mine().covers(one().merchantId());
    }

    private boolean is(ChangeState state) {
        return one() != null && one().state() == state;
    }

    public String approve() {
        return after(desk.approve(id, decider()));
    }

    public String reject() {
        return after(desk.reject(id, decider(), why == null ? "" : why.strip()));
    }

    public String stop() {
        return after(desk.cancel(current.person(), mine(), id));
    }

    private Decider decider() {
        return new Decider(current.person(), mayAgree()::covers);
    }

    private Sight mine() {
        return visit.sight(Permission.CHANGE_ACCOUNTS);
    }

    private Sight mayAgree() {
        return visit.sight(Permission.DECIDE);
    }

    private String after(ChangeResult result) {
        if (result instanceof ChangeResult.Done) return "/receiving/view.xhtml?faces-redirect=true&id=" + id;
        one = null;
        ChangeResult.Refused refused = (ChangeResult.Refused) result;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("receiving.fault." + refused.fault()));
    }

    public String asker() {
        return names.of(one().askedBy());
    }

    /** Who agreed or did not; empty while nobody has. */
    public String decider(AccountChange change) {
        return approval().map(names::decider).orElse("");
    }

    /** Why somebody did not agree, in their own words. */
    public String rejection() {
        return approval().map(Approval::reason).orElse("");
    }

    private Optional<Approval> approval() {
        return approvals.about(AccountChanges.APPROVAL_KIND, id);
    }

    /** Who stopped it; empty if nobody has. */
    public String stopper() {
        return one().endedBy().isPresent() ? names.of(one().endedBy().getAsLong()) : "";
    }

    public Long getId() {
        return id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
