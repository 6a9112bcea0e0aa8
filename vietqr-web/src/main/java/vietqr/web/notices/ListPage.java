package vietqr.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankConnection;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Outcome;
import vietqr.intake.ConnectionDesk;
import vietqr.intake.NoticeSearch;
import vietqr.intake.Notices;
import vietqr.intake.Replaying;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Page;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /notices/list.xhtml}: what was told, newest first; the choice stands in the address. */
@Named("noticesListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    /** Read again at one press. */
    private static final int MOST_AGAIN = 100;

    @Inject
    private Notices notices;

    @Inject
    private Replaying replaying;

    @Inject
    private ConnectionDesk desk;

    @Inject
    private BankFormats formats;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Outcome outcome;
    private String format;
    private Long connection;
    private LocalDate from;
    private LocalDate to;
    private Long before;
    private Page<Notices.Row> page;

    /** Whoever may not see the banks' own words is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeRawNotices()) Exchange.notFound();
    }

    public Page<Notices.Row> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = notices.page(visit.sight(), search(), start, ROWS);
        }
        return page;
    }

    private NoticeSearch search() {
        return new NoticeSearch(
                Optional.ofNullable(outcome),
                Optional.ofNullable(format).filter(name -> !name.isBlank()),
                connection == null ? OptionalLong.empty() : OptionalLong.of(connection),
                Optional.ofNullable(from).map(BankingDay::start),
                Optional.ofNullable(to).map(BankingDay::end));
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public Outcome[] outcomes() {
        return Outcome.values();
    }

    public List<String> formats() {
        return formats.known().stream().map(BankFormat::name).toList();
    }

    public List<BankConnection> connections() {
        return desk.list(visit.sight());
    }

    /** Leads to the same page with the choice in its address, from the newest on. */
    public String apply() {
        before = null;
        return "/notices/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Whether there is something to be read again: a choice of notices that are not settled. */
    public boolean mayReadAgain() {
        return current.may(Permission.READ_NOTICES_AGAIN)
                && outcome != null
                && !outcome.settled()
                && !page().rows().isEmpty();
    }

    /** Has all that were chosen read again, at most a hundred of the newest, and says how many are settled now. */
    public String again() {
        if (outcome == null || outcome.settled() || !current.may(Permission.READ_NOTICES_AGAIN)) return null;
        Page<Notices.Row> chosen = notices.page(visit.sight(), search(), OptionalLong.empty(), MOST_AGAIN);
        long settled = chosen.rows().stream()
                .map(row -> replaying.replay(row.notice().id(), current.person().email()))
                .filter(Outcome::settled)
                .count();
        String words = texts.get("notices.again.done", chosen.rows().size(), settled);
        Exchange.say(FacesMessage.SEVERITY_INFO, words);
        page = null;
        return null;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public Long getConnection() {
        return connection;
    }

    public void setConnection(Long connection) {
        this.connection = connection;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
