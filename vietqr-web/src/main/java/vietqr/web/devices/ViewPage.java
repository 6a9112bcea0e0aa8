package vietqr.web.devices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.airing.Screens;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /devices/view.xhtml?id=}: one box or machine; right after it got its login also the secret. */
@Named("devicesViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Devices devices;

    @Inject
    private Boxes boxes;

    @Inject
    private Logins logins;

    @Inject
    private Screens screens;

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

    private Long id;
    private DeviceRow row;
    private String secret;
    private String terminal = "";
    private Long amount;
    private String content = "";

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's is answered like one that does not exist. */
    public void open() throws IOException {
        if (row() == null) Exchange.notFound();
    }

    void showBox(long boxId, Logins.Issued issued) {
        id = boxId;
        secret = issued.secret();
    }

    void showMachine(Logins.Issued issued) {
        id = issued.login().id();
        secret = issued.secret();
    }

    /** Null if there is none that may be seen. */
    public DeviceRow row() {
        if (row == null && id != null && current.may(Permission.SEE_TERMINALS))
            row = box().map(devices::row)
                    .or(() -> logins.find(visit.sight(), id).map(devices::row))
                    .orElse(null);
        return row;
    }

    /** Null for a terminal's machine. */
    public Box shownBox() {
        return box().orElse(null);
    }

    /** Null for a box that has none. */
    public DeviceLogin login() {
        return box().map(one -> logins.ofBox(one.id()))
                .orElseGet(() -> logins.find(visit.sight(), id))
                .orElse(null);
    }

    private Optional<Box> box() {
        return id == null ? Optional.empty() : boxes.find(visit.sight(), id);
    }

    public boolean mayChange() {
        return current.may(Permission.CHANGE_TERMINALS) && row() != null;
    }

    public List<String> terminals() {
        return box().map(one -> merchants.terminalCodes(one.merchantId())).orElse(List.of());
    }

    public String renew() {
        Optional<Logins.Issued> issued = box().map(logins::issue)
                .or(() ->
                        Optional.ofNullable(login()).flatMap(logins::terminalOf).map(logins::issue));
        issued.ifPresent(made -> secret = made.secret());
        return null;
    }

    public String revoke() {
        DeviceLogin login = login();
        boolean ofBox = box().isPresent();
        if (login != null) logins.revoke(login.id());
        return ofBox ? said("device.revoked") : "/devices/list.xhtml?faces-redirect=true";
    }

    public String bind() {
        if (box().isEmpty()) return null;
        boolean bound = boxes.bind(id, terminal == null ? "" : terminal);
        return bound ? said("device.bound") : fault("device.fault.TERMINAL");
    }

    public String unbind() {
        if (box().isEmpty()) return null;
        boxes.unbind(id);
        return said("device.unbound");
    }

    public String test() {
        if (box().isEmpty()) return null;
        screens.test(box().get());
        return said("device.tested");
    }

    public String ask() {
        if (box().isEmpty()) return null;
        if (amount == null || amount <= 0) return fault("device.fault.AMOUNT");
        Screens.Shown shown = screens.ask(id, Vnd.of(amount), content == null ? "" : content, "");
        if (shown instanceof Screens.Shown.Refused refused)
            return Exchange.say(
                    FacesMessage.SEVERITY_ERROR,
                    look.language() == Language.VI
                            ? refused.code().vietnamese()
                            : refused.code().meaning());
        return said("device.shown");
    }

    public String clear() {
        return box().map(screens::clearAll).orElse(0) > 0 ? said("device.cleared") : fault("device.fault.NOTHING");
    }

    public String openSocket() {
        return socket(true);
    }

    public String closeSocket() {
        return socket(false);
    }

    private String socket(boolean open) {
        if (box().isEmpty()) return null;
        boxes.openSocket(id, open);
        return said(open ? "device.socket.opened" : "device.socket.closed");
    }

    private String said(String text) {
        row = null;
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get(text));
    }

    private String fault(String text) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(text));
    }

    /** The secret just made, or null. */
    public String secret() {
        return secret;
    }

    public Long getId() {
        return id;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
