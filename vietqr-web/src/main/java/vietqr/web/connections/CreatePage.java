package vietqr.web.connections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.Proof;
import vietqr.dialect.BankFormat;
import vietqr.intake.ConnectionDesk;
import vietqr.intake.ConnectionResult;
import vietqr.intake.ConnectionWish;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalLong;

/** {@code /connections/create.xhtml}: a new bank connection; its secret is shown in the answer and never again. */
@Named("connectionsCreatePage")
@RequestScoped
public class CreatePage {
    private static final Logger LOG = System.getLogger(CreatePage.class.getName());

    @Inject
    private ConnectionDesk desk;

    @Inject
    private Merchants merchants;

    @Inject
    private Addresses addresses;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private List<Merchant> choice;
    private String name = "";
    private String format;
    private Proof proof;
    private Long merchant;
    private String bank = "";
    private String service = "";
    private String networks = "";
    private String certificate = "";
    private String secret = "";
    private ConnectionResult.Opened opened;

    @PostConstruct
    void read() {
        choice = current.may(Permission.CHANGE_CONNECTIONS) && !visit.sight().everything()
                ? visit.sight().merchantIds().stream()
                        .flatMap(id -> merchants.find(id).stream())
                        .toList()
                : List.of();
    }

    /** Whoever sets nothing up is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.may(Permission.CHANGE_CONNECTIONS)) Exchange.notFound();
    }

    public String create() {
        if (!current.may(Permission.CHANGE_CONNECTIONS)) return null;
        OptionalLong whose = merchant == null ? OptionalLong.empty() : OptionalLong.of(merchant);
        ConnectionResult result = desk.open(
                new ConnectionWish(
                        text(name),
                        text(format),
                        proof,
                        text(bank),
                        whose,
                        text(service),
                        text(networks),
                        text(certificate),
                        text(secret)),
                visit.sight());
        if (result instanceof ConnectionResult.Refused refused) {
            String words = texts.get("connection.fault." + refused.fault());
            return Exchange.say(FacesMessage.SEVERITY_ERROR, words);
        }
        opened = (ConnectionResult.Opened) result;
        LOG.log(
                Level.INFO,
                "person {0} has opened bank connection {1}",
                Long.toString(current.person().id()),
                opened.connection().reference());
        return null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** What has just been opened, or null. */
    public ConnectionResult.Opened opened() {
        return opened;
    }

    public String address() {
        return addresses.of(opened.connection());
    }

    public List<BankFormat> formats() {
        return desk.formats(visit.sight());
    }

    public List<Proof> proofs() {
        return visit.sight().everything() ? List.of(Proof.values()) : List.of(Proof.STATIC_KEY, Proof.HMAC, Proof.BODY);
    }

    /** The merchants to choose from; empty for those who run the gateway, whose connections speak for all. */
    public List<Merchant> merchants() {
        return choice;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public Proof getProof() {
        return proof;
    }

    public void setProof(Proof proof) {
        this.proof = proof;
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

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getNetworks() {
        return networks;
    }

    public void setNetworks(String networks) {
        this.networks = networks;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
