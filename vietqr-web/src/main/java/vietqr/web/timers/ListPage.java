package vietqr.web.timers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.kernel.Now;
import vietqr.schedule.TimerState;
import vietqr.schedule.Timers;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** {@code /timers/list.xhtml}: all that runs by itself. */
@Named("timersListPage")
@RequestScoped
public class ListPage {
    @Inject
    private Timers timers;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Words words;

    @Inject
    private Now now;

    private List<Timers.Row> rows;

    /** For whoever has no business with it the page does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_TIMERS)) Exchange.notFound();
    }

    public List<Timers.Row> rows() {
        if (rows == null) rows = timers.all();
        return rows;
    }

    /** When it is due again; null for what runs all the time. */
    public Instant next(Timers.Row row) {
        return row.state().kind() == TimerState.Kind.SWEEP ? null : row.state().next(now.get());
    }

    public boolean mayRun(Timers.Row row) {
        return current.isRunsGateway() && next(row) != null;
    }

    public String runNow(String name) {
        if (!timers.runNow(current.person(), name))
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("timers.denied"));
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("timers.wanted", words.name(name)));
    }
}
