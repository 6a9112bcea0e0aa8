package vietqr.web.receiving;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.receiving.ChangeDesk;
import vietqr.receiving.ChangeResult;
import vietqr.receiving.ChangeWish;
import vietqr.receiving.ReceivingAccounts;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** {@code /receiving/create.xhtml?merchant=&terminal=}: money of this merchant is to go to another account. */
@Named("receivingCreatePage")
@RequestScoped
public class CreatePage {
    private static final int MOST_MERCHANTS = 200;

    @Inject
    private ChangeDesk desk;

    @Inject
    private ReceivingAccounts receiving;

    @Inject
    private Receivers receivers;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private List<Merchant> choice;
    private Long merchant;
    private Long terminal;
    private Long account;
    private String reason = "";

    /** The form sends the merchant along: what can be chosen depends on it. */
    @PostConstruct
    void read() {
        choice = current.may(Permission.CHANGE_ACCOUNTS)
                ? merchants
                        .page(visit.sight(Permission.CHANGE_ACCOUNTS), OptionalLong.empty(), MOST_MERCHANTS)
                        .rows()
                : List.of();
        Long asked = Exchange.number("merchant");
        merchant = choice.stream()
                .map(Merchant::id)
                .filter(id -> asked == null || id.equals(asked))
                .findFirst()
                .orElse(null);
        terminal = Exchange.number("terminal");
    }

    public void open() throws IOException {
        if (!current.may(Permission.CHANGE_ACCOUNTS) || merchant == null && !choice.isEmpty()) Exchange.notFound();
    }

    /** Leads to the change. */
    public String ask() {
        if (!current.may(Permission.CHANGE_ACCOUNTS) || merchant == null || account == null) return null;
        OptionalLong of = terminal == null ? OptionalLong.empty() : OptionalLong.of(terminal);
        ChangeWish wish = new ChangeWish(merchant, of, account, reason == null ? "" : reason.strip());
        ChangeResult result = desk.ask(current.person(), visit.sight(Permission.CHANGE_ACCOUNTS), wish);
        if (result instanceof ChangeResult.Done done)
            return "/receiving/view.xhtml?faces-redirect=true&id="
                    + done.change().id();
        ChangeResult.Refused refused = (ChangeResult.Refused) result;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("receiving.fault." + refused.fault()));
    }

    public List<Merchant> merchants() {
        return choice;
    }

    public List<Terminal> terminals() {
        return merchant == null ? List.of() : receiving.terminalsOf(merchant);
    }

    public List<BankAccount> accounts() {
        return merchant == null ? List.of() : accounts.linkedOf(merchant);
    }

    /** With where its money goes now. */
    public String called(Terminal one) {
        return one.code() + " · " + one.name() + " → "
                + receiving.ofTerminal(one.id()).map(receivers::called).orElse("—");
    }

    public String receivesOn() {
        return merchant == null
                ? ""
                : receiving.of(merchant).map(receivers::called).orElse("—");
    }

    public Long getMerchant() {
        return merchant;
    }

    public Long getTerminal() {
        return terminal;
    }

    public void setTerminal(Long terminal) {
        this.terminal = terminal;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
