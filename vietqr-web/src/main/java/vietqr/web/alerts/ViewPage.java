package vietqr.web.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.alert.Alert;
import vietqr.alert.AlertLog;
import vietqr.alert.AlertSender;
import vietqr.alert.Channel;
import vietqr.alert.Channels;
import vietqr.alert.Pace;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.Messengers;
import vietqr.messenger.Receipt;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** {@code /alerts/view.xhtml?id=}: one channel, how it goes with it, what may be done with it, and what it was told. */
@Named("alertsViewPage")
@RequestScoped
public class ViewPage {
    private static final Logger LOG = System.getLogger(ViewPage.class.getName());

    @Inject
    private Channels channels;

    @Inject
    private AlertLog log;

    @Inject
    private AlertSender sender;

    @Inject
    private Messengers messengers;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private Channel channel;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** A channel of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        if (channel() == null) Exchange.notFound();
    }

    /** Null if there is none that this person may set up. */
    public Channel channel() {
        if (channel == null && id != null && current.may(Permission.SEE_ALERTS))
            channel = channels.find(visit.sight(), id).orElse(null);
        return channel;
    }

    public Pace pace() {
        return channels.pace(id);
    }

    public String merchantName() {
        return merchants.find(channel().merchantId()).map(Merchant::name).orElse("");
    }

    public List<Alert> alerts() {
        return channel() == null ? List.of() : log.of(visit.sight(), id);
    }

    /** Whether it can work: without a mail server there is no e-mail. */
    public boolean ready() {
        return channel() == null || messengers.ready(channel().kind());
    }

    /** Tells the channel that it works, and waits for what comes of it. */
    public String test() {
        if (channel() == null) return null;
        Optional<Receipt> receipt = sender.test(visit.sight(), id);
        boolean sent = receipt.filter(Receipt::sent).isPresent();
        note("has sent a test");
        channel = null;
        if (sent) return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("alert.tested"));
        boolean often = receipt.filter(Receipt.TOO_OFTEN::equals).isPresent();
        return Exchange.say(FacesMessage.SEVERITY_ERROR, often ? texts.get("alert.often") : texts.get("alert.untold"));
    }

    public String enable() {
        channels.enable(visit.sight(), id);
        return say("has enabled it", texts.get("alert.enabled"));
    }

    public String disable() {
        channels.disable(visit.sight(), id);
        return say("has disabled it", texts.get("alert.disabled"));
    }

    public String remove() {
        channels.remove(visit.sight(), id);
        note("has removed it");
        return "/alerts/list.xhtml?faces-redirect=true";
    }

    /** Stays on the page, which is read anew. */
    private String say(String deed, String words) {
        note(deed);
        Exchange.say(FacesMessage.SEVERITY_INFO, words);
        channel = null;
        return null;
    }

    private void note(String deed) {
        LOG.log(
                Level.INFO,
                "alert channel {0}: person {1} {2}",
                "" + id,
                "" + current.person().id(),
                deed);
    }

    public Long getId() {
        return id;
    }
}
