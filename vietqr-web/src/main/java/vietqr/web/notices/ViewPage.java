package vietqr.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankConnection;
import vietqr.dialect.Outcome;
import vietqr.intake.ConnectionDesk;
import vietqr.intake.Movement;
import vietqr.intake.Notice;
import vietqr.intake.NoticeReading;
import vietqr.intake.Notices;
import vietqr.intake.Replaying;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code /notices/view.xhtml?id=}: one message as it came, what has become of it, and the button to have it read again. */
@Named("noticesViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Notices notices;

    @Inject
    private Replaying replaying;

    @Inject
    private ConnectionDesk desk;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private Notice notice;
    private List<NoticeReading> readings;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** What may not be seen is answered like what does not exist. */
    public void open() throws IOException {
        if (notice() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public Notice notice() {
        if (notice == null && id != null && current.isMaySeeRawNotices())
            notice = notices.find(visit.sight(), id).orElse(null);
        return notice;
    }

    public List<NoticeReading> readings() {
        if (readings == null) readings = notice() == null ? List.of() : notices.readingsOf(notice());
        return readings;
    }

    /** What has become of it at last. */
    public NoticeReading last() {
        return readings().get(readings().size() - 1);
    }

    public List<Movement> movements() {
        return notices.movementsOf(notice());
    }

    public List<Map.Entry<String, String>> headers() {
        return notice().headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    public String connection() {
        return notice().connectionId().isEmpty()
                ? ""
                : desk.find(visit.sight(), notice().connectionId().getAsLong())
                        .map(BankConnection::name)
                        .orElse("");
    }

    public boolean mayReadAgain() {
        return notice() != null && !readings().isEmpty() && !last().outcome().settled();
    }

    /** Whether only a person can say that nobody else tells of this money. */
    public boolean mayRelease() {
        return mayReadAgain() && last().outcome() == Outcome.HELD;
    }

    public String again() {
        return mayReadAgain() ? say(replaying.replay(id, current.person().email())) : null;
    }

    public String release() {
        return mayRelease() ? say(replaying.release(id, current.person().email())) : null;
    }

    private String say(Outcome outcome) {
        String words = texts.get("notice.again.done", texts.get("notice.outcome." + outcome));
        Exchange.say(FacesMessage.SEVERITY_INFO, words);
        readings = null;
        return null;
    }

    public Long getId() {
        return id;
    }
}
