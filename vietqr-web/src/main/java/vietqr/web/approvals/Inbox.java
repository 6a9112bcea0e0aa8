package vietqr.web.approvals;

import jakarta.enterprise.context.RequestScoped;
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

    /** Nothing for whoever decides nothing. */
    public int waiting() {
        if (waiting == null)
            waiting = current.isMayDecide() ? inbox.countFor(current.person(), visit.sight(Permission.DECIDE)) : 0;
        return waiting;
    }

    /** As it fits a small mark. */
    public String mark() {
        return waiting() < ApprovalInbox.MOST_COUNTED ? Integer.toString(waiting()) : "99+";
    }
}
