package vietqr.web.corrections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.correction.Corrections;
import vietqr.intake.Transactions;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.web.look.Names;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.OptionalLong;

/** {@code /corrections/list.xhtml}: corrections, newest first; the choice stands in the address. */
@Named("correctionsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Corrections corrections;

    @Inject
    private Transactions transactions;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private boolean waiting;
    private Long before;
    private Page<Corrections.Row> page;

    /** Whoever has no business with corrections is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<Corrections.Row> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = corrections.page(visit.sight(), waiting, start, ROWS);
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Of the money that it is about. */
    public Vnd amount(Corrections.Row row) {
        return transactions
                .movement(row.correction().movementId())
                .orElseThrow()
                .amount();
    }

    public String requester(Corrections.Row row) {
        return names.of(row.correction().requester());
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
