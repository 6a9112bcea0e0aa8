package vietqr.web.terminals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.merchant.Merchant;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.terminal.TerminalResult;
import vietqr.terminal.TerminalWish;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /terminals/edit.xhtml?id=} changes a point of sale; without an id it makes one, of {@code ?merchant=}. */
@Named("terminalsEditPage")
@RequestScoped
public class EditPage {
    @Inject
    private PointsOfSale terminals;

    @Inject
    private Whose whose;

    @Inject
    private BankDirectory banks;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private PointOfSale one;
    private Merchant merchant;
    private String code = "";
    private String name = "";
    private String address = "";
    private Long account;

    /** All are sent along with the form: whether its button is there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        if (!current.may(Permission.CHANGE_TERMINALS)) return;
        if (id == null) merchant = whose.asked().orElse(null);
        else terminals.find(visit.sight(Permission.CHANGE_TERMINALS), id).ifPresent(this::show);
    }

    private void show(PointOfSale found) {
        one = found;
        merchant = found.merchant();
        code = found.terminal().code();
        name = found.terminal().name();
        address = found.terminal().address();
        account = found.account().map(BankAccount::id).orElse(null);
    }

    /** One of somebody else's is answered like one that does not exist. */
    public void open() throws IOException {
        boolean strange = id != null && one == null || id == null && whose.strange();
        if (!current.may(Permission.CHANGE_TERMINALS) || strange) Exchange.notFound();
    }

    public String save() {
        if (merchant == null) return null;
        TerminalWish wish = new TerminalWish(text(code), text(name), text(address), account == null ? 0 : account);
        TerminalResult result = one == null
                ? terminals.create(merchant.id(), wish)
                : terminals.change(visit.sight(Permission.CHANGE_TERMINALS), one.id(), wish);
        if (result instanceof TerminalResult.Saved saved)
            return "/terminals/view.xhtml?faces-redirect=true&id=" + saved.now().id();
        return Exchange.say(
                FacesMessage.SEVERITY_ERROR, texts.get("terminal.fault." + ((TerminalResult.Refused) result).fault()));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public boolean fresh() {
        return one == null;
    }

    /** Null until it is said whose it shall be. */
    public Merchant merchant() {
        return merchant;
    }

    /** The linked accounts, and the one it has if that is not among them. */
    public List<BankAccount> accounts() {
        List<BankAccount> choice = terminals.choice(merchant.id());
        Optional<BankAccount> bound = one == null ? Optional.empty() : one.account();
        boolean there = bound.isEmpty()
                || choice.stream().anyMatch(known -> known.id() == bound.get().id());
        return there ? choice : Stream.concat(bound.stream(), choice.stream()).toList();
    }

    public String label(BankAccount one) {
        String bank = banks.shortName(one.bankBin());
        return bank + " · " + one.number() + " · " + one.holder();
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }
}
