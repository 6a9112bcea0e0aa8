package vietqr.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.job.JobState;
import vietqr.kernel.Page;
import vietqr.report.Export;
import vietqr.report.Exports;
import vietqr.settings.Settings;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.OptionalLong;

/** {@code /reports/list.xhtml}: the files that were asked for, how far they are, and where to fetch them. */
@Named("reportsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Exports exports;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Settings settings;

    private Long before;
    private Page<Exports.Progress> page;

    /** For whoever keeps no books the page does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeReports()) Exchange.notFound();
    }

    /** For how many days a file can be fetched. */
    public int keptDays() {
        return settings.bookkeeping().exportsKeptDays();
    }

    public Page<Exports.Progress> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = exports.page(visit.sight(), start, ROWS);
        }
        return page;
    }

    /** Whether something on the page is still on its way. */
    public boolean moving() {
        return page().rows().stream().anyMatch(this::moving);
    }

    public boolean moving(Exports.Progress row) {
        return row.state() == JobState.QUEUED || row.state() == JobState.RUNNING;
    }

    /** Whether this person may have the file that is there. */
    public boolean mayHave(Export export) {
        return !export.personal() || export.scope().within(visit.sight(Permission.SEE_PERSONAL));
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public String cancel(long id) {
        if (!current.isMaySeeReports()) return null;
        boolean cancelled = exports.cancel(visit.sight(), id);
        page = null;
        if (cancelled) return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("reports.cancelled"));
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("reports.uncancelled"));
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
