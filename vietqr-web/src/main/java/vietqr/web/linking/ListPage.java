package vietqr.web.linking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.linking.LinkingCase;
import vietqr.linking.LinkingCases;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** {@code /linking/list.xhtml?before=}: the accounts of the merchants this person works for, newest first. */
@Named("linkingListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private LinkingCases cases;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long before;
    private List<LinkingCase> found;

    public void open() throws IOException {
        if (!current.may(Permission.SEE_ACCOUNTS)) Exchange.notFound();
    }

    public List<LinkingCase> rows() {
        return found().subList(0, Math.min(ROWS, found().size()));
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return found().size() > ROWS ? found().get(ROWS - 1).id() : null;
    }

    /** How many cases wait for somebody who runs the gateway. */
    public int toReview() {
        return current.isRunsGateway() ? cases.toReview().size() : 0;
    }

    private List<LinkingCase> found() {
        if (found == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            found = cases.page(visit.sight(), start, ROWS);
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
