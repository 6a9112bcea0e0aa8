package vietqr.web.apikeys;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.apikey.ApiKey;
import vietqr.apikey.ApiKeys;
import vietqr.apikey.Scope;
import vietqr.kernel.Now;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** {@code /apikeys/view.xhtml?id=}: one key, what it opens, and its end; right after it was made also its secret. */
@Named("apikeysViewPage")
@RequestScoped
public class ViewPage {
    private static final Logger LOG = System.getLogger(ViewPage.class.getName());

    @Inject
    private ApiKeys keys;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private Long id;
    private ApiKey key;
    private String secret;
    private Integer hours = 24;

    /** The form of the page sends the id along: whether its button is there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** A key of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        if (key() == null) Exchange.notFound();
    }

    void show(ApiKeys.Made made) {
        id = made.key().id();
        secret = made.secret();
        note("has made it");
    }

    /** Null if there is none that this person may set up. */
    public ApiKey key() {
        if (key == null && id != null && current.may(Permission.SEE_KEYS))
            key = keys.find(visit.sight(), id).orElse(null);
        return key;
    }

    public boolean mayRevoke() {
        return current.may(Permission.CHANGE_KEYS)
                && key() != null
                && key().revokedAt().isEmpty();
    }

    public String revoke() {
        if (!mayRevoke()) return null;
        keys.revoke(visit.sight(), id);
        note("has revoked it");
        key = null;
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("apikey.revoked"));
    }

    /** Whether another may take its place: not if this person may not give what it opens. */
    public boolean mayRotate() {
        if (!mayRevoke() || !key().goodAt(now.get())) return false;
        boolean money = key().scopes().stream().anyMatch(Scope::movesMoney);
        return !money || visit.sight(Permission.GIVE_MONEY_SCOPES).covers(key().merchantId());
    }

    /** Shows the new key with its secret. */
    public String rotate() {
        if (!mayRotate()) return null;
        if (hours == null || hours < 0 || hours > ApiKeys.LONGEST_OVERLAP.toHours())
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("apikey.rotate.hours.wrong"));
        Optional<ApiKeys.Made> made = keys.rotate(
                visit.sight(), id, Duration.ofHours(hours), current.person().id());
        if (made.isEmpty()) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("apikey.refused.TOO_MANY"));
        note("has put another in its place");
        key = null;
        show(made.get());
        return null;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    private void note(String deed) {
        LOG.log(
                Level.INFO,
                "API key {0}: person {1} {2}",
                "" + id,
                "" + current.person().id(),
                deed);
    }

    /** The secret just made, or null. */
    public String secret() {
        return secret;
    }

    public Long getId() {
        return id;
    }
}
