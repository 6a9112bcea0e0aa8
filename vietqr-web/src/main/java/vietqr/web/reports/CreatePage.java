package vietqr.web.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;
import vietqr.report.Cadence;
import vietqr.report.ExportResult;
import vietqr.report.Exports;
import vietqr.report.Fault;
import vietqr.report.Filter;
import vietqr.report.Format;
import vietqr.report.ReportKind;
import vietqr.report.ReportSchedules;
import vietqr.report.ScheduleDraft;
import vietqr.report.Scope;
import vietqr.web.look.Look;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** {@code /reports/create.xhtml?report=}: has a report made now, or sent again and again; which one is asked first. */
@Named("reportsCreatePage")
@RequestScoped
public class CreatePage {
    private static final int MOST_MERCHANTS = 100;
    private static final List<String> ZONES = List.of(
            BankingDay.ZONE.getId(), "UTC", "Asia/Singapore", "Asia/Tokyo", "Europe/Paris", "America/Los_Angeles");

    @Inject
    private Exports exports;

    @Inject
    private ReportSchedules schedules;

    @Inject
    private Merchants merchants;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Messengers messengers;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private ReportWords words;

    @Inject
    private Look look;

    @Inject
    private Now now;

    private WishForm form;
    private List<Merchant> shops;

    /** The form sends along which report it is for: which fields there are is asked before any value is set. */
    @PostConstruct
    void read() {
        ReportKind.of(Exchange.word("report"))
                .ifPresent(kind -> form = new WishForm(kind, BankingDay.of(now.get()), look.language()));
        if (form != null && !merchants().isEmpty())
            form.setMerchant(merchants().get(0).id());
    }

    /** For whoever keeps no books the page does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeReports()) Exchange.notFound();
    }

    public String make() {
        if (!current.isMaySeeReports()) return null;
        Scope scope = form.getMerchant() == null ? Scope.EVERYTHING : Scope.merchant(form.getMerchant());
        ExportResult result =
                exports.ask(visit.sight(), personal(), scope, form.wish(), Requester.person(current.person()));
        if (result instanceof ExportResult.Refused refused) return refused(refused.fault());
        return "/reports/list.xhtml?faces-redirect=true";
    }

    /** Whether the file will not say who payers are. */
    public boolean masked() {
        return form.getMerchant() == null
                ? !personal().everything()
                : !personal().covers(form.getMerchant());
    }

    private Sight personal() {
        return visit.sight(Permission.SEE_PERSONAL);
    }

    public String schedule() {
        if (!current.may(Permission.SCHEDULE_REPORTS) || form.getMerchant() == null) return null;
        ScheduleDraft draft =
                new ScheduleDraft(form.getMerchant(), form.wish(), form.getCadence(), form.getHour(), form.addresses());
        Optional<Fault> fault = schedules.set(current.person(), draft);
        return fault.isPresent() ? refused(fault.get()) : "/reports/schedules.xhtml?faces-redirect=true";
    }

    private String refused(Fault fault) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, words.fault(fault));
    }

    public WishForm getForm() {
        return form;
    }

    public ReportKind[] kinds() {
        return ReportKind.values();
    }

    public boolean uses(String filter) {
        return form.getReport().filters().contains(Filter.valueOf(filter));
    }

    public List<Merchant> merchants() {
        if (shops == null)
            shops = merchants
                    .page(visit.sight(), OptionalLong.empty(), MOST_MERCHANTS)
                    .rows();
        return shops;
    }

    /** Of the merchants there are to choose from. */
    public List<BankAccount> accounts() {
        return merchants().stream()
                .flatMap(merchant -> accounts.linkedOf(merchant.id()).stream())
                .toList();
    }

    public Format[] formats() {
        return Format.values();
    }

    public Language[] languages() {
        return Language.values();
    }

    public Cadence[] cadences() {
        return Cadence.values();
    }

    public List<String> zones() {
        return ZONES;
    }

    /** Of the day. */
    public List<Integer> hours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** Whether letters can go out. */
    public boolean mailed() {
        return messengers.ready(MessengerKind.EMAIL);
    }
}
