package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.merchant.Certificate;
import vietqr.merchant.Certificates;
import vietqr.merchant.WebhookNamed;
import vietqr.onboarding.LinkedShops;
import vietqr.onboarding.Shop;
import vietqr.onboarding.ShopLinked;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an endpoint of the address that a system registers with its certificate (wire reference, sections 10 and 11): a merchant's is told
 * of all its money, a web shop's of money on the account that is linked to it.
 */
@ApplicationScoped
class CertifiedAddresses {
    private static final Logger LOG = System.getLogger(CertifiedAddresses.class.getName());

    private final Endpoints endpoints;
    private final Certificates certificates;
    private final LinkedShops shops;
    private final BankAccounts accounts;

    /** For the container's proxy only. */
    protected CertifiedAddresses() {
        this(null, null, null, null);
    }

    @Inject
    CertifiedAddresses(Endpoints endpoints, Certificates certificates, LinkedShops shops, BankAccounts accounts) {
        this.endpoints = endpoints;
        this.certificates = certificates;
        this.shops = shops;
        this.accounts = accounts;
    }

    void onNamed(@Observes WebhookNamed named) {
        declare(named.certificate());
    }

    void onLinked(@Observes ShopLinked linked) {
        certificates.byClientId(linked.clientId()).ifPresent(this::declare);
    }

    private void declare(Certificate certificate) {
        if (certificate.webhook().isEmpty()) return;
        Optional<Shop> shop = shops.find(certificate.merchantId());
        if (shop.isEmpty()) {
            declare(certificate, certificate.merchantId(), EventFilter.ALL);
            return;
        }
        Optional<BankAccount> account = shop.get().accountId().flatMap(accounts::find);
        account.ifPresent(linked -> declare(
                certificate,
                linked.merchantId(),
                new EventFilter(Set.of(), Set.of(linked.id()), Set.of(), Optional.empty())));
    }

    /** The certificate is given all the same: whoever asked for it can listen, and name another address. */
    private void declare(Certificate certificate, long merchantId, EventFilter filter) {
        EndpointDraft draft =
                new EndpointDraft("", Profile.HOST_TO_CLIENT, certificate.webhook(), "", "", null, null, filter, true);
        endpoints
                .certify(certificate.merchantId(), merchantId, draft)
                .ifPresent(refused -> LOG.log(
                        Level.INFO,
                        "the address that came with a certificate of merchant {0} is not called: {1}",
                        Long.toString(certificate.merchantId()),
                        refused));
    }
}
