package vietqr.web.disputes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dispute.About;
import vietqr.dispute.Complainant;
import vietqr.dispute.Complaint;
import vietqr.dispute.Contact;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeChannel;
import vietqr.dispute.DisputeDesk;
import vietqr.dispute.DisputeReason;
import vietqr.dispute.FilingResult;
import vietqr.dispute.Handler;
import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.settings.Settings;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /disputes/new.xhtml}: takes a complaint down, about a payment, a movement, a break, or money that nobody has seen. */
@Named("disputesNewPage")
@RequestScoped
public class NewPage {
    @Inject
    private DisputeDesk desk;

    @Inject
    private NewForm form;

    @Inject
    private Settings settings;

    @Inject
    private Now now;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private Long payment;
    private Long movement;
    private Long broken;
    private Long merchant;
    private FilingResult.Taken taken;

    @PostConstruct
    void read() {
        payment = Exchange.number("payment");
        movement = Exchange.number("movement");
        broken = Exchange.number("break");
        merchant = Exchange.number("merchant");
    }

    public void open() throws IOException {
        Optional<Vnd> amount = about().flatMap(about -> desk.amountOf(visit.sight(), about));
        if (!current.isMayCorrect() || amount.isEmpty()) Exchange.notFound();
        else if (!FacesContext.getCurrentInstance().isPostback()) form.propose(amount.get());
    }

    private Optional<About> about() {
        if (broken != null) return Optional.of(About.breakOf(broken));
        if (movement != null) return Optional.of(About.movement(movement));
        if (payment != null) return Optional.of(About.request(payment));
        List<Long> own = visit.sight().merchantIds();
        Long whose = merchant == null && own.size() == 1 ? own.get(0) : merchant;
        return Optional.ofNullable(whose).map(About::merchant);
    }

    public String file() {
        FilingResult result = desk.file(
                Handler.person(current.person(), visit.sight()), about().orElseThrow(), complaint(), form.isEvenLate());
        if (result instanceof FilingResult.Taken done) {
            taken = done;
            return null;
        }
        ((FilingResult.Refused) result)
                .faults()
                .forEach(fault -> Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("dispute.fault." + fault)));
        return null;
    }

    private Complaint complaint() {
        return new Complaint(
                form.getComplainant(),
                form.getChannel(),
                form.getReason(),
                Vnd.of(form.getAmount() == null ? 0 : Math.max(0, form.getAmount())),
                text(form.getStory()),
                form.getHappenedOn() == null ? BankingDay.of(now.get()) : form.getHappenedOn(),
                text(form.getReference()),
                new Contact(text(form.getName()), text(form.getEmail()), text(form.getPhone())),
                look.language());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** The case that was opened; null before. */
    public Dispute opened() {
        return taken == null ? null : taken.dispute();
    }

    /** By which whoever complained follows the case; told once. */
    public String link() {
        return settings.publicUrl() + "/complaint/case/" + taken.dispute().number() + "/" + taken.secret();
    }

    public LocalDate today() {
        return BankingDay.of(now.get());
    }

    public Complainant[] complainants() {
        return Complainant.values();
    }

    /** Those by which people come to people. */
    public List<DisputeChannel> channels() {
        return List.of(DisputeChannel.PHONE, DisputeChannel.COUNTER, DisputeChannel.EMAIL, DisputeChannel.PORTAL);
    }

    public DisputeReason[] reasons() {
        return DisputeReason.values();
    }

    public Language[] languages() {
        return Language.values();
    }

    public Long getPayment() {
        return payment;
    }

    public Long getMovement() {
        return movement;
    }

    public Long getBroken() {
        return broken;
    }

    public Long getMerchant() {
        return merchant;
    }
}
