package vietqr.web.terminals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.kernel.Page;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** {@code /terminals/list.xhtml?before=}: the points of sale of the merchants this person works for, newest first. */
@Named("terminalsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private PointsOfSale terminals;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long before;
    private Page<PointOfSale> found;

    public void open() throws IOException {
        if (!current.may(Permission.SEE_TERMINALS)) Exchange.notFound();
    }

    public List<PointOfSale> rows() {
        return found().rows();
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return found().next().isPresent() ? (Long) found().next().getAsLong() : null;
    }

    private Page<PointOfSale> found() {
        if (found == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            found = terminals.page(visit.sight(), start, ROWS);
        }
        return found;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
