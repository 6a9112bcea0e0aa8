package vietqr.web.approvals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.ApprovalInbox;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Visit;

/** How much waits for this person's yes, for every page to show. */
@Named("inbox")
@RequestScoped
public class Inbox {
    @Inject
    private ApprovalInbox inbox;

    @Inject
    private CurrentPerson current;

    @Inject
    private Visit visit;

    private Integer waiting;

    /** Nothing for whoever decides nothing. Pages ask for it before their form is acted upon, too: what they are told then is not kept. */
    public int waiting() {
        if (waiting != null) return waiting;
        int count = current.isMayDecide() ? inbox.countFor(current.person(), visit.sight(Permission.DECIDE)) : 0;
        boolean acted = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (acted) waiting = count;
        return count;
    }

    /** As it fits a small mark. */
    public String mark() {
        return waiting() < ApprovalInbox.MOST_COUNTED ? Integer.toString(waiting()) : "99+";
    }
}
