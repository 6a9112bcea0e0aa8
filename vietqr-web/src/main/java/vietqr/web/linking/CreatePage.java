package vietqr.web.linking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.linking.LinkingDesk;
import vietqr.linking.LinkingResult;
import vietqr.linking.LinkingWish;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** {@code /linking/create.xhtml}: an account that is to be linked, and the merchant's consent. */
@Named("linkingCreatePage")
@RequestScoped
public class CreatePage {
    private static final int MOST_MERCHANTS = 200;

    @Inject
    private LinkingDesk desk;

    @Inject
    private BankDirectory banks;

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
    private String bank = "";
    private String number = "";
    private String holder = "";
    private boolean consented;

    @PostConstruct
    void read() {
        choice = current.may(Permission.CHANGE_ACCOUNTS)
                ? merchants
                        .page(visit.sight(Permission.CHANGE_ACCOUNTS), OptionalLong.empty(), MOST_MERCHANTS)
                        .rows()
                : List.of();
        if (!choice.isEmpty()) merchant = choice.get(0).id();
    }

    public void open() throws IOException {
        if (!current.may(Permission.CHANGE_ACCOUNTS)) Exchange.notFound();
    }

    /** Leads to the case. */
    public String begin() {
        if (!current.may(Permission.CHANGE_ACCOUNTS) || merchant == null) return null;
        LinkingResult result = desk.begin(
                current.person(),
                visit.sight(),
                new LinkingWish(merchant, text(bank), text(number), text(holder), consented));
        if (result instanceof LinkingResult.Done done)
            return "/linking/view.xhtml?faces-redirect=true&id=" + done.now().id();
        LinkingResult.Refused refused = (LinkingResult.Refused) result;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("linking.fault." + refused.fault()));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public List<Merchant> merchants() {
        return choice;
    }

    /** As people look for them. */
    public List<Bank> banks() {
        return banks.all().stream()
                .sorted(Comparator.comparing(Bank::shortName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Long getMerchant() {
        return merchant;
    }

    public void setMerchant(Long merchant) {
        this.merchant = merchant;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public boolean isConsented() {
        return consented;
    }

    public void setConsented(boolean consented) {
        this.consented = consented;
    }
}
