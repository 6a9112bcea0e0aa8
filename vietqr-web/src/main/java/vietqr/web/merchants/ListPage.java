package vietqr.web.merchants;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.OptionalLong;

/** {@code /merchants/list.xhtml}: the merchants this person may set up, newest first. */
@Named("merchantsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long before;
    private Page<Merchant> page;

    /** For whoever may set up nothing the page does not exist. */
    public void open() throws IOException {
        if (!current.isMaySetUp()) Exchange.notFound();
    }

    public Page<Merchant> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = merchants.page(visit.sight(), start, ROWS);
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
