package vietqr.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.listening.ListeningIds;
import vietqr.settings.Settings;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.time.Instant;

/** On {@code /account/view.xhtml}: the id by which a program of one's own hears of money. */
@Named("accountListening")
@RequestScoped
public class ListeningCard {
    @Inject
    private ListeningIds ids;

    @Inject
    private Settings settings;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private String id = "";

    /** Null if there is none. */
    public Instant madeAt() {
        return ids.madeAt(current.person().id()).orElse(null);
    }

    public String make() {
        id = ids.make(current.person());
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("listening.made"));
    }

    public String withdraw() {
        ids.withdraw(current.person());
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("listening.withdrawn"));
    }

    /** The one just made; it is shown once. */
    public String id() {
        return id;
    }

    /** Where a program listens by it. */
    public String address() {
        return settings.publicUrl().toString().replaceFirst("^http", "ws") + "/vqr/socket?userId=" + id;
    }
}
