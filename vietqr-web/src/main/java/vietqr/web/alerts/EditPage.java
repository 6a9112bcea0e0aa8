package vietqr.web.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.alert.Channel;
import vietqr.alert.ChannelResult;
import vietqr.alert.Channels;
import vietqr.alert.Topic;
import vietqr.identity.Language;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * {@code /alerts/edit.xhtml?id=} changes a channel; without an id it adds one, of {@code ?merchant=} and {@code &kind=}, which
 * are asked for first.
 */
@Named("alertsEditPage")
@RequestScoped
public class EditPage {
    private static final int MOST_MERCHANTS = 100;

    @Inject
    private Channels channels;

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

    @Inject
    private Look look;

    private ChannelForm form;
    private Long id;
    private Long merchantId;
    private Channel channel;

    /** All are sent along with the form: which fields there are is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        channel = id == null || !current.may(Permission.CHANGE_ALERTS)
                ? null
                : channels.find(visit.sight(), id).orElse(null);
        merchantId = channel == null ? Exchange.number("merchant") : (Long) channel.merchantId();
        if (merchantId == null && id == null && merchants().size() == 1)
            merchantId = merchants().get(0).id();
        form = new ChannelForm(channel == null ? kindAsked() : channel.kind(), look.language());
        if (channel != null) form.read(channel);
    }

    /** A channel of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        boolean stranger = merchantId != null && !visit.sight().covers(merchantId);
        if (current.may(Permission.CHANGE_ALERTS) && (id == null || channel != null) && !stranger) return;
        Exchange.notFound();
    }

    public String save() {
        if (!current.may(Permission.CHANGE_ALERTS)
                || merchantId == null
                || !visit.sight().covers(merchantId)) return null;
        ChannelResult result = channel == null
                ? channels.create(merchantId, form.draft())
                : channels.update(visit.sight(), id, form.draft());
        if (result instanceof ChannelResult.Saved saved)
            return "/alerts/view.xhtml?faces-redirect=true&id="
                    + saved.channel().id();
        ChannelResult.Refused refused = (ChannelResult.Refused) result;
        String words = texts.get("alert.refused." + refused.problem());
        String why = refused.why()
                .map(one -> " " + texts.get("address.refused." + one))
                .orElse("");
        return Exchange.say(FacesMessage.SEVERITY_ERROR, words + why);
    }

    private static MessengerKind kindAsked() {
        String asked = Exchange.word("kind");
        return Stream.of(MessengerKind.values())
                .filter(kind -> kind.name().equals(asked))
                .findAny()
                .orElse(null);
    }

    public boolean fresh() {
        return channel == null;
    }

    public ChannelForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public Long getMerchantId() {
        return merchantId;
    }

    public String merchantName() {
        return Optional.ofNullable(merchantId)
                .flatMap(merchants::find)
                .map(Merchant::name)
                .orElse("");
    }

    /** To choose from while it is not said whose channel it will be. */
    public List<Merchant> merchants() {
        return merchants
                .page(visit.sight(), OptionalLong.empty(), MOST_MERCHANTS)
                .rows();
    }

    /** Whether it can work: without a mail server there is no e-mail. */
    public boolean ready() {
        return form.getKind() == null || messengers.ready(form.getKind());
    }

    public MessengerKind[] kinds() {
        return MessengerKind.values();
    }

    public Topic[] topics() {
        return Topic.values();
    }

    public Language[] languages() {
        return Language.values();
    }
}
