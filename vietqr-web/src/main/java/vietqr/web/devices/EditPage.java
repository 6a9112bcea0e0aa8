package vietqr.web.devices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.Logins;
import vietqr.device.MacAddress;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.web.look.Texts;
import vietqr.web.session.AskedMerchant;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /devices/edit.xhtml?merchant=}: a box is entered, or a terminal's machine is given its login. */
@Named("devicesEditPage")
@RequestScoped
public class EditPage {
    @Inject
    private Boxes boxes;

    @Inject
    private Logins logins;

    @Inject
    private Merchants merchants;

    @Inject
    private ViewPage view;

    @Inject
    private AskedMerchant asked;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private List<Merchant> choice = List.of();
    private Merchant merchant;
    private String mac = "";
    private String terminal = "";

    /** Sent along with the forms: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        if (!current.may(Permission.CHANGE_TERMINALS)) return;
        choice = asked.choice(Permission.CHANGE_TERMINALS);
        merchant = asked.of(Permission.CHANGE_TERMINALS).orElse(null);
    }

    public void open() throws IOException {
        boolean strange = merchant == null && Exchange.number("merchant") != null;
        if (!current.may(Permission.CHANGE_TERMINALS) || strange) Exchange.notFound();
    }

    /** Shows the box with its new secret. */
    public String enterBox() {
        if (merchant == null) return null;
        Optional<MacAddress> address = MacAddress.read(text(mac));
        if (address.isEmpty()) return fault("device.fault.MAC");
        Optional<Box> box = boxes.enter(merchant.id(), address.get());
        if (box.isEmpty()) return fault("device.fault.TAKEN");
        view.showBox(box.get().id(), logins.issue(box.get()));
        return "/devices/view";
    }

    /** Shows the machine with its new secret. */
    public String enterMachine() {
        if (merchant == null) return null;
        Optional<Terminal> found = merchants.terminal(merchant.id(), text(terminal));
        if (found.isEmpty()) return fault("device.fault.TERMINAL");
        view.showMachine(logins.issue(found.get()));
        return "/devices/view";
    }

    private String fault(String text) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(text));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public List<Merchant> merchants() {
        return choice;
    }

    /** Null until it is said whose it shall be. */
    public Merchant merchant() {
        return merchant;
    }

    public List<String> terminals() {
        return merchants.terminalCodes(merchant.id());
    }

    public String getMac() {
        return mac;
    }

    public void setMac(String mac) {
        this.mac = mac;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }
}
