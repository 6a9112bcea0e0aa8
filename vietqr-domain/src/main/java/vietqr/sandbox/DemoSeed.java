package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.apikey.ApiKeyDraft;
import vietqr.apikey.ApiKeys;
import vietqr.apikey.Scope;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.device.Boxes;
import vietqr.device.Logins;
import vietqr.device.MacAddress;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.People;
import vietqr.identity.Role;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCases;
import vietqr.merchant.Members;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.refund.RefundKeys;
import vietqr.settings.Settings;
import vietqr.webhook.Endpoints;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fills an empty sandbox with a merchant one can try everything with. The names are a contract: documentation and scripts
 * rely on them.
 */
@ApplicationScoped
@Transactional
public class DemoSeed {
    private static final String PASSWORD = "Demo-2026-pass";

    private final EntityManager em;
    private final Settings settings;
    private final Now now;
    private final ApiClients clients;
    private final People people;
    private final Merchants merchants;
    private final Members members;
    private final BankDirectory banks;
    private final BankAccounts accounts;
    private final TerminalAccounts terminals;
    private final LinkingCases linking;
    private final BankConnections connections;
    private final DemoConnections demoConnections;
    private final Endpoints endpoints;
    private final RefundKeys refundKeys;
    private final ApiKeys apiKeys;
    private final Logins logins;
    private final Boxes boxes;

    /** For the container's proxy only. */
    protected DemoSeed() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    @Inject
    public DemoSeed(
            EntityManager em,
            Settings settings,
            Now now,
            ApiClients clients,
            People people,
            Merchants merchants,
            Members members,
            BankDirectory banks,
            BankAccounts accounts,
            TerminalAccounts terminals,
            LinkingCases linking,
            BankConnections connections,
            DemoConnections demoConnections,
            Endpoints endpoints,
            RefundKeys refundKeys,
            ApiKeys apiKeys,
            Logins logins,
            Boxes boxes) {
        this.em = em;
        this.settings = settings;
        this.now = now;
        this.clients = clients;
        this.people = people;
        this.merchants = merchants;
        this.members = members;
        this.banks = banks;
        this.accounts = accounts;
        this.terminals = terminals;
        this.linking = linking;
        this.connections = connections;
        this.demoConnections = demoConnections;
        this.endpoints = endpoints;
        this.refundKeys = refundKeys;
        this.apiKeys = apiKeys;
        this.logins = logins;
        this.boxes = boxes;
    }

    /** Seeds if this is a sandbox, the operator wants it, and nobody is there yet; of two nodes only one does. */
    public void seedIfEmpty() {
        if (settings.production() || !settings.demo()) return;
        waitForOtherNode();
        if (!empty()) return;
        Bank mb = banks.find("MB").orElseThrow();
        Merchant merchant = merchants.add("CONG TY DEMO");
        Terminal shop = merchants.addTerminal(merchant, "SHOP01", "Cửa hàng số 1");
        merchants.promote(merchant.id());
        BankAccount account = accounts.link(merchant.id(), mb, "0123456789", "CONG TY DEMO");
        terminals.bind(shop.id(), merchant.id(), account);
        BankAccount merchantQr = accounts.link(merchant.id(), mb, "0123456788", "CONG TY DEMO");
        accounts.arrange(merchantQr.id(), Optional.empty(), true);
        ApiClient partner = clients.add("customer-demo-user10001", ApiClient.Kind.PARTNER, "demo-secret-10001");
        merchants.speaksFor(partner.id(), merchant);
        refundKeys.issue(partner.id(), account.id(), "demo-refund-key");
        apiKeys.makeKnown(everything(merchant), "vqk_test_demo_10001");
        logins.issueKnown(shop, "demo-device-10001");
        em.flush();
        MacAddress printed = MacAddress.read("AA:BB:CC:DD:EE:FF").orElseThrow();
        logins.issueKnown(boxes.enter(merchant.id(), printed).orElseThrow(), "demo-device-10002");
        ApiClient bank = clients.add("bank-mb-demo", ApiClient.Kind.BANK, "demo-bank-secret");
        connections.add(bank.id(), mb);
        demoConnections.seed(merchant);
        accounts.allOf(merchant.id()).forEach(linking::adopt);
        endpoints.add(merchant.id(), receiver(), Receiver.CLIENT_ID, Receiver.SECRET);
        seedPeople(merchant);
    }

    private void seedPeople(Merchant merchant) {
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String title = role.name().charAt(0) + name.substring(1);
            long id = people.add(name + "@demo.example", "Demo " + title, PASSWORD, EnumSet.of(role))
                    .id();
            if (!role.operators()) members.add(merchant.id(), id);
        }
    }

    private static ApiKeyDraft everything(Merchant merchant) {
        return new ApiKeyDraft(
                merchant.id(), "Sandbox", EnumSet.allOf(Scope.class), OptionalLong.empty(), Optional.empty());
    }

    /** The merchant's system that ships with the sandbox. */
    private URI receiver() {
        return URI.create("http://127.0.0.1:" + settings.httpPort() + "/sandbox/receiver/vqr");
    }

    /** Two nodes that start together meet on this row: the second goes on when the first has committed. */
    private void waitForOtherNode() {
        em.createNativeQuery("insert into lease (name, owner, until_at) values ('demo seed', 'first', ?)"
                        + " on duplicate key update owner = 'later'")
                .setParameter(1, InstantConverter.column(now.get()))
                .executeUpdate();
    }

    private boolean empty() {
        return em.createQuery("select count(m) from Merchant m", Long.class).getSingleResult() == 0;
    }
}
