package vietqr.web.refunds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.kernel.Page;
import vietqr.refund.Refund;
import vietqr.refund.RefundState;
import vietqr.refund.Refunds;
import vietqr.web.session.Visit;

import java.util.Optional;
import java.util.OptionalLong;

/** {@code /refunds/list.xhtml}: refunds of whoever's business one may see, newest first; the choice stands in the address. */
@Named("refundsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Refunds refunds;

    @Inject
    private Visit visit;

    private RefundState state;
    private Long before;
    private Page<Refund> page;

    public Page<Refund> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = refunds.page(visit.sight(), Refunds.Wanted.in(Optional.ofNullable(state)), start, ROWS);
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public RefundState[] states() {
        return RefundState.values();
    }

    /** Leads to the same page with the choice in its address, from the newest on. */
    public String apply() {
        before = null;
        return "/refunds/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public RefundState getState() {
        return state;
    }

    public void setState(RefundState state) {
        this.state = state;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
