package vietqr.web.cashier;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.cashier.QuietHours;
import vietqr.cashier.Speaking;
import vietqr.cashier.SpeakingDesk;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminal;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.voice.Sentence;
import vietqr.voice.Speech;
import vietqr.voice.Voice;
import vietqr.web.look.Texts;
import vietqr.web.session.AskedMerchant;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /cashier/voice.xhtml?merchant=}: how money that has come in is said aloud at the tills of a merchant. */
@Named("voicePage")
@RequestScoped
public class VoicePage {
    private static final Vnd SAMPLE = Vnd.of(125_000);

    @Inject
    private SpeakingDesk desk;

    @Inject
    private Speech speech;

    @Inject
    private AskedMerchant asked;

    @Inject
    private PointsOfSale terminals;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Merchant merchant;
    private String voice = Speaking.USUAL.voice().word();
    private String template = "";
    private String quietFrom = "";
    private String quietTo = "";
    private int volume = Speaking.LOUDEST;

    /** Sent along with the form: whether its button is there is asked before any value is set. */
    @PostConstruct
    void read() {
        if (!current.may(Permission.SEE_TERMINALS)) return;
        merchant = asked.of(Permission.SEE_TERMINALS).orElse(null);
        if (merchant != null) show(desk.of(merchant.id()));
    }

    private void show(Speaking speaking) {
        voice = speaking.voice().word();
        template = speaking.template();
        quietFrom = speaking.quiet().map(hours -> hours.from().toString()).orElse("");
        quietTo = speaking.quiet().map(hours -> hours.to().toString()).orElse("");
        volume = speaking.volume();
    }

    public void open() throws IOException {
        boolean strange = Exchange.number("merchant") != null && merchant == null;
        if (!current.may(Permission.SEE_TERMINALS) || strange) Exchange.notFound();
    }

    public String save() {
        if (merchant == null || !visit.sight(Permission.CHANGE_TERMINALS).covers(merchant.id())) return null;
        Optional<Speaking> wish = wish();
        if (wish.isEmpty()) return refuse("voice.fault.quiet");
        if (!desk.choose(merchant.id(), wish.get())) return refuse("voice.fault.template");
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("voice.saved"));
    }

    private String refuse(String key) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(key));
    }

    /** Empty if the hours cannot be read. */
    private Optional<Speaking> wish() {
        try {
            boolean none = text(quietFrom).isEmpty() && text(quietTo).isEmpty();
            Optional<QuietHours> quiet = none
                    ? Optional.empty()
                    : Optional.of(new QuietHours(LocalTime.parse(text(quietFrom)), LocalTime.parse(text(quietTo))));
            Voice chosen = Voice.of(text(voice)).orElse(Voice.NORTHERN);
            String words = text(template).isEmpty() ? chosen.received() : text(template);
            return Optional.of(new Speaking(chosen, words, quiet, volume));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What would be said of a payment. */
    public String sample() {
        return sentence().text();
    }

    /** Words of it that nobody has recorded, so that they would not be heard. */
    public String unheard() {
        return String.join(", ", speech.unheard(sentence()));
    }

    private Sentence sentence() {
        String name = terminals.page(Sight.of(List.of(merchant.id())), OptionalLong.empty(), 1).rows().stream()
                .map(PointOfSale::terminal)
                .map(Terminal::name)
                .findFirst()
                .orElse("");
        return desk.of(merchant.id()).of(SAMPLE, name);
    }

    public List<Merchant> merchants() {
        return asked.choice(Permission.SEE_TERMINALS);
    }

    public Merchant merchant() {
        return merchant;
    }

    public Voice[] voices() {
        return Voice.values();
    }

    public String getVoice() {
        return voice;
    }

    public void setVoice(String voice) {
        this.voice = voice;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }

    public int getVolume() {
        return volume;
    }

    public void setVolume(int volume) {
        this.volume = volume;
    }
}
