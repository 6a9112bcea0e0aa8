package vietqr.web.timers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.kernel.Page;
import vietqr.schedule.TimerRun;
import vietqr.schedule.TimerState;
import vietqr.schedule.Timers;
import vietqr.web.look.Names;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.OptionalLong;

/** {@code /timers/view.xhtml?name=}: the runs of one timer, newest first. */
@Named("timersViewPage")
@RequestScoped
public class ViewPage {
    private static final int ROWS = 25;

    @Inject
    private Timers timers;

    @Inject
    private Names names;

    @Inject
    private CurrentPerson current;

    private String name;
    private Long before;
    private TimerState timer;
    private Page<TimerRun> page;

    /** What does not exist, and what is none of one's business, is answered alike. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_TIMERS) || timer() == null) Exchange.notFound();
    }

    /** Null if there is none of this name. */
    public TimerState timer() {
        if (timer == null && name != null) timer = timers.find(name).orElse(null);
        return timer;
    }

    public Page<TimerRun> page() {
        if (page == null)
            page = timers.runs(name, before == null ? OptionalLong.empty() : OptionalLong.of(before), ROWS);
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Why it went wrong, in the words of the program: for those who run it. */
    public String detail(TimerRun run) {
        return current.isRunsGateway() ? run.detail() : "";
    }

    /** The person who wanted it; empty if nobody had to. */
    public String askedBy(TimerRun run) {
        return run.askedBy().isPresent() ? names.of(run.askedBy().getAsLong()) : "";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
