package vietqr.web.endpoints;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.delivery.Deliveries;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.delivery.Incident;
import vietqr.delivery.Incidents;
import vietqr.event.Outbox;
import vietqr.kernel.BankingDay;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointResult;
import vietqr.webhook.Endpoints;
import vietqr.webhook.ErrorTables;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;

/** {@code /endpoints/view.xhtml?id=}: one endpoint, what may be done with it, and when it failed. */
@Named("endpointsViewPage")
@RequestScoped
public class ViewPage {
    private static final Logger LOG = System.getLogger(ViewPage.class.getName());

    @Inject
    private Endpoints endpoints;

    @Inject
    private Incidents incidents;

    @Inject
    private Outbox outbox;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryLog log;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private ErrorTables errorTables;

    private Long id;
    private Endpoint endpoint;
    private String errorTable;
    private String secret;
    private DeliveryStory trial;
    private LocalDate since;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** An endpoint of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        if (endpoint() == null) Exchange.notFound();
    }

    void show(EndpointResult.Saved saved) {
        id = saved.endpoint().id();
        endpoint = null;
        secret = saved.secret().orElse(null);
    }

    /** Null if there is none that this person may set up. */
    public Endpoint endpoint() {
        if (endpoint == null && id != null && current.may(Permission.SEE_ENDPOINTS))
            endpoint = endpoints.find(visit.sight(), id).orElse(null);
        return endpoint;
    }

    public String merchantName() {
        return merchants.find(endpoint().merchantId()).map(Merchant::name).orElse("");
    }

    public List<Incident> incidents() {
        return endpoint() == null ? List.of() : incidents.of(visit.sight(), id);
    }

    /** The new secret is shown in this answer and never again. */
    public String rotate() {
        secret = endpoints.rotate(visit.sight(), id).orElse(null);
        return say("has replaced the secret", texts.get("endpoint.rotated"));
    }

    /** Sends a test and waits for what the receiver says. */
    public String test() {
        long event = outbox.test(endpoint());
        trial = log.afterFirstTriesOfEvent(event).stream().findFirst().orElse(null);
        return say("has sent a test", texts.get("endpoint.tested"));
    }

    /** Keeps what was typed where it cannot be read. */
    public String keepErrorTable() {
        if (endpoint() == null) return null;
        TypedErrorTable typed = TypedErrorTable.of(getErrorTable());
        if (typed.wrongLine() > 0)
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("endpoint.table.refused", typed.wrongLine()));
        errorTables.replace(endpoint().merchantId(), typed.lines());
        errorTable = null;
        return say("has replaced the error table", texts.get("endpoint.table.kept"));
    }

    public int longestErrorTable() {
        return TypedErrorTable.LONGEST_TEXT;
    }

    public String enable() {
        endpoints.enable(visit.sight(), id);
        return say("has enabled it", texts.get("endpoint.enabled"));
    }

    public String disable() {
        endpoints.disable(visit.sight(), id, DisabledReason.BY_HAND);
        return say("has disabled it", texts.get("endpoint.disabled"));
    }

    public String remove() {
        endpoints.remove(visit.sight(), id);
        note("has removed it");
        return "/endpoints/list.xhtml?faces-redirect=true";
    }

    /** Sends everything again that has not arrived since the beginning of the chosen day. */
    public String recover() {
        if (since == null) return null;
        int count = deliveries.recover(visit.sight(), id, BankingDay.start(since));
        return say("asks for everything since " + since, texts.get("endpoint.recovered", count));
    }

    /** Stays on the page, which is read anew. */
    private String say(String deed, String words) {
        note(deed);
        Exchange.say(FacesMessage.SEVERITY_INFO, words);
        endpoint = null;
        return null;
    }

    private void note(String deed) {
        LOG.log(
                Level.INFO,
                "webhook endpoint {0}: person {1} {2}",
                "" + id,
                "" + current.person().id(),
                deed);
    }

    /** The secret just made, or null. */
    public String secret() {
        return secret;
    }

    /** The test just sent, or null. */
    public DeliveryStory trial() {
        return trial;
    }

    public Long getId() {
        return id;
    }

    /** What was typed or, if nothing was, what holds now. */
    public String getErrorTable() {
        if (errorTable == null && endpoint() != null)
            errorTable = TypedErrorTable.text(errorTables.of(endpoint().merchantId()));
        return errorTable;
    }

    public void setErrorTable(String errorTable) {
        this.errorTable = errorTable == null ? "" : errorTable;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
