package vietqr.web.merchants;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.refund.RefundKeys;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * {@code /merchants/view.xhtml?id=}: one merchant and what may be done about its API clients. Buttons act on what the page
 * itself lists, so nobody can name a client or an account of somebody else.
 */
@Named("merchantsViewPage")
@RequestScoped
public class ViewPage {
    private static final Logger LOG = System.getLogger(ViewPage.class.getName());
    private static final long A_DAY = 24;
    private static final long LONGEST_HOURS = ApiClients.LONGEST_OVERLAP.toHours();

    @Inject
    private Merchants merchants;

    @Inject
    private ApiClients apiClients;

    @Inject
    private BankAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private RefundKeys keys;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private long hours = A_DAY;
    private String newSecret;
    private Long id;
    private Merchant merchant;
    private List<ApiClient> clients;
    private String newKey;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's merchant is answered like one that does not exist. */
    public void open() throws IOException {
        if (merchant() == null) Exchange.notFound();
    }

    /** Null if there is none that this person may set up. */
    public Merchant merchant() {
        if (merchant == null && id != null && current.may(Permission.SEE_MERCHANTS))
            merchant = merchants.find(visit.sight(), id).orElse(null);
        return merchant;
    }

    public List<ApiClient> clients() {
        if (clients == null)
            clients = merchant() == null
                    ? List.of()
                    : merchants.clientIdsOf(id).stream()
                            .flatMap(client -> apiClients.find(client).stream())
                            .toList();
        return clients;
    }

    public List<Right> rights(ApiClient client) {
        return accounts.linkedOf(id).stream()
                .map(account -> new Right(
                        account,
                        bank(account),
                        keys.since(client.id(), account.id()).orElse(null)))
                .toList();
    }

    private String bank(BankAccount account) {
        return banks.shortName(account.bankBin());
    }

    /** It gives the merchant's system power over others, so only who answers for all of them may do it. */
    public boolean mayPromote() {
        return current.isRunsGateway() && merchant() != null && merchant().mayBecomeMaster();
    }

    public String revoke(ApiClient client) {
        apiClients.revokeTokens(client.id());
        note("has revoked all tokens of API client " + client.username());
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("client.revoked", client.username()));
    }

    /** Until when the secret before the last is still good, or null. */
    public Instant overlapEnd(ApiClient client) {
        return apiClients.overlapEnd(client.id()).orElse(null);
    }

    /** The new secret is shown in this answer and never again. */
    public String renewSecret(ApiClient client) {
        newSecret = apiClients.renew(client.id(), Duration.ofHours(Math.max(0, Math.min(LONGEST_HOURS, hours))));
        note("has changed the secret of API client " + client.username());
        clients = null;
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("client.secret.renewed", client.username()));
    }

    /** The new key is shown in this answer and never again. */
    public String renew(ApiClient client, BankAccount account) {
        newKey = keys.renew(client.id(), account.id());
        note("has issued a refund key to API client " + client.username() + " for account " + account.id());
        return Exchange.say(
                FacesMessage.SEVERITY_INFO,
                texts.get("key.renewed", client.username(), bank(account) + " " + account.number()));
    }

    public String promote() {
        if (!mayPromote()) return null;
        merchants.promote(id);
        note("has made " + merchant().mid() + " a master merchant");
        merchant = null;
        return Exchange.say(
                FacesMessage.SEVERITY_INFO,
                texts.get("merchant.promoted", merchant().name()));
    }

    private void note(String deed) {
        LOG.log(Level.INFO, "person {0} {1}", Long.toString(current.person().id()), deed);
    }

    /** The key just issued, or null. */
    public String newKey() {
        return newKey;
    }

    /** The secret just made, or null. */
    public String newSecret() {
        return newSecret;
    }

    public long getHours() {
        return hours;
    }

    public void setHours(long hours) {
        this.hours = hours;
    }

    public Long getId() {
        return id;
    }
}
