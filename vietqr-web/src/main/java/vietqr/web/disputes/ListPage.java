package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeFigures;
import vietqr.dispute.DisputeState;
import vietqr.dispute.Disputes;
import vietqr.kernel.Page;
import vietqr.web.look.Names;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;

/** {@code /disputes/list.xhtml}: what has still to be done, most urgent first, or all cases; the choice stands in the address. */
@Named("disputesListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeFigures figures;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private DisputeState state;
    private boolean mine;
    private boolean overdue;
    private boolean all;
    private Long after;
    private Page<Dispute> page;
    private DisputeFigures.Standing standing;

    /** Whoever has no business with complaints is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<Dispute> page() {
        if (page == null) {
            OptionalLong start = after == null ? OptionalLong.empty() : OptionalLong.of(after);
            page = disputes.page(visit.sight(), wanted(), start, ROWS);
        }
        return page;
    }

    private Disputes.Wanted wanted() {
        OptionalLong owner = mine ? OptionalLong.of(current.person().id()) : OptionalLong.empty();
        boolean urgent = !all && (state == null || state.standing());
        return new Disputes.Wanted(state == null ? Set.of() : Set.of(state), owner, overdue, urgent);
    }

    public DisputeFigures.Standing standing() {
        if (standing == null) standing = figures.standing(visit.sight());
        return standing;
    }

    /** @param one null where the head of a column is asked about */
    public boolean overdue(Dispute one) {
        return one != null && disputes.overdue(one);
    }

    public String owner(Dispute one) {
        return one.ownerId().isPresent() ? names.of(one.ownerId().getAsLong()) : "";
    }

    /** The {@code after} of the page that follows, or null at the end. */
    public Long more() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Leads to the same page with the choice in its address, from its beginning. */
    public String apply() {
        after = null;
        return "/disputes/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public DisputeState[] states() {
        return DisputeState.values();
    }

    public DisputeState getState() {
        return state;
    }

    public void setState(DisputeState state) {
        this.state = state;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public Long getAfter() {
        return after;
    }

    public void setAfter(Long after) {
        this.after = after;
    }
}
