package vietqr.web.connections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.intake.ConnectionDesk;
import vietqr.intake.ConnectionResult;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code /connections/view.xhtml?id=}: one bank connection, where it posts to, and what may be done about it. */
@Named("connectionsViewPage")
@RequestScoped
public class ViewPage {
    private static final Logger LOG = System.getLogger(ViewPage.class.getName());
    private static final int LONGEST_HOURS = 720;

    @Inject
    private ConnectionDesk desk;

    @Inject
    private BankConnections connections;

    @Inject
    private ApiClients clients;

    @Inject
    private Addresses addresses;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private BankConnection connection;
    private int hours = 24;
    private String chosen = "";
    private String networks;
    private String certificate;
    private String newSecret;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's connection is answered like one that does not exist. */
    public void open() throws IOException {
        if (connection() == null) Exchange.notFound();
    }

    /** Null if there is none that this person may set up. */
    public BankConnection connection() {
        if (connection == null && id != null && current.may(Permission.SEE_CONNECTIONS))
            connection = desk.find(visit.sight(), id).orElse(null);
        return connection;
    }

    public String address() {
        return addresses.of(connection());
    }

    public boolean hasSecrets() {
        return connection() != null && desk.hasSecrets(connection());
    }

    /** Until when the secret before the last is still good, or null. */
    public Instant overlapEnd() {
        return connections.overlapEnd(id).orElse(null);
    }

    /** The new secret is shown in this answer and never again. */
    public String rotate() {
        Optional<String> secret = current.may(Permission.CHANGE_CONNECTIONS)
                ? desk.rotate(visit.sight(), id, overlap(), chosen == null ? "" : chosen)
                : Optional.empty();
        if (secret.isEmpty()) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("connection.fault.SECRET"));
        newSecret = secret.get();
        note("has changed the secret of");
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("connection.rotated"));
    }

    /** The API client whose token the connection shows, or null. */
    public ApiClient client() {
        return connection() == null ? null : desk.client(visit.sight(), id).orElse(null);
    }

    public Instant clientOverlapEnd() {
        return client() == null ? null : clients.overlapEnd(client().id()).orElse(null);
    }

    /** The new secret is shown in this answer and never again. */
    public String renewClient() {
        if (client() == null) return null;
        newSecret = desk.renewClient(visit.sight(), id, overlap()).orElse(null);
        note("has changed the client's secret of");
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("connection.rotated"));
    }

    /** From where it may call, and with which certificate. */
    public String bind() {
        if (connection() == null || !current.may(Permission.CHANGE_CONNECTIONS)) return null;
        Optional<ConnectionResult.Fault> fault = desk.bind(visit.sight(), id, getNetworks(), getCertificate());
        if (fault.isPresent())
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("connection.fault." + fault.get()));
        note("has changed the addresses and the certificate of");
        connection = null;
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("connection.bound"));
    }

    private Duration overlap() {
        return Duration.ofHours(Math.max(0, Math.min(LONGEST_HOURS, hours)));
    }

    public String close() {
        return enable(false);
    }

    public String reopen() {
        return enable(true);
    }

    private String enable(boolean on) {
        if (!current.may(Permission.CHANGE_CONNECTIONS)) return null;
        desk.enable(visit.sight(), id, on);
        note(on ? "has opened again" : "has closed");
        connection = null;
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get(on ? "connection.opened" : "connection.closed"));
    }

    private void note(String deed) {
        LOG.log(
                Level.INFO,
                "person {0} {1} bank connection {2}",
                Long.toString(current.person().id()),
                deed,
                Long.toString(id));
    }

    /** The secret just made, or null. */
    public String newSecret() {
        return newSecret;
    }

    public Long getId() {
        return id;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** As typed, else as it is. */
    public String getNetworks() {
        return networks == null && connection() != null ? connection().networks() : networks;
    }

    public void setNetworks(String networks) {
        this.networks = networks == null ? "" : networks;
    }

    /** As typed, else as it is. */
    public String getCertificate() {
        return certificate == null && connection() != null ? connection().certificate() : certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate == null ? "" : certificate;
    }
}
