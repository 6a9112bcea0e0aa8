package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.bank.NewConnection;
import vietqr.bank.Proof;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.merchant.Merchant;

import java.util.Optional;

/** A bank connection in each format, with secrets that are public; {@code docs/banks.md} lists them. */
@ApplicationScoped
class DemoConnections {
    private final ApiClients clients;
    private final BankDirectory banks;
    private final BankAccounts accounts;
    private final BankConnections connections;

    /** For the container's proxy only. */
    protected DemoConnections() {
        this(null, null, null, null);
    }

    @Inject
    DemoConnections(ApiClients clients, BankDirectory banks, BankAccounts accounts, BankConnections connections) {
        this.clients = clients;
        this.banks = banks;
        this.accounts = accounts;
        this.connections = connections;
    }

    void seed(Merchant merchant) {
        Bank mb = banks.find("MB").orElseThrow();
        connections.open(
                NewConnection.ofBank("MB MMS", "MB_MERCHANT_QR", Proof.BODY, Optional.of(mb))
                        .at("demo-mb-mms"),
                "demo-mms-access-key");
        seedBidv(merchant);
        ApiClient feed = clients.add("bank-feed-demo", ApiClient.Kind.BANK, "demo-feed-secret");
        connections.add(feed.id(), NewConnection.ofBank("Feed", "GENERIC_FEED", Proof.BEARER, Optional.empty()));
        own(merchant, "GENERIC_FEED", Proof.HMAC, "demo-feed", "demo-feed-hmac-secret");
        own(merchant, "SEPAY", Proof.STATIC_KEY, "demo-sepay-key", "demo-sepay-api-key");
        own(merchant, "SEPAY", Proof.HMAC, "demo-sepay", "demo-sepay-hmac-secret");
        own(merchant, "CASSO_V1", Proof.STATIC_KEY, "demo-casso-v1", "demo-casso-secure-token");
        own(merchant, "CASSO_V2", Proof.HMAC, "demo-casso-v2", "demo-casso-checksum-key");
        own(merchant, "PAYOS", Proof.BODY, "demo-payos", "demo-payos-checksum-key");
    }

    private void seedBidv(Merchant merchant) {
        Bank bidv = banks.find("BIDV").orElseThrow();
        BankAccount account = accounts.link(merchant.id(), bidv, "V3CDEMO0001", "CONG TY DEMO");
        accounts.arrange(account.id(), Optional.of(account.number()), false);
        ApiClient client = clients.add("bank-bidv-demo", ApiClient.Kind.BANK, "demo-bidv-secret");
        BankConnection connection = connections.add(
                client.id(),
                NewConnection.ofBank("BIDV", "BIDV_BILL", Proof.BEARER, Optional.of(bidv))
                        .serving("DEMO01"));
        connections.keep(connection, "demo-bidv-checksum-key");
    }

    private void own(Merchant merchant, String format, Proof proof, String reference, String secret) {
        connections.open(
                NewConnection.ofMerchant(reference, format, proof, merchant.id())
                        .at(reference),
                secret);
    }
}
