package vietqr.webhook;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.WebhookNamed;
import vietqr.onboarding.LinkedShops;
import vietqr.onboarding.ShopLinked;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** An address that came with a certificate is an endpoint, one for each certificate. */
class CertifiedAddressesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private final FakeEvent<WebhookNamed> named = new FakeEvent<>();
    private long merchant;
    private long account;

    @BeforeEach
    void aMerchantWithAnAccount() {
        DATABASE.run(em -> {
            merchant = merchants(em).add("Host").id();
            BankAccounts accounts = new BankAccounts(em, NOW);
            account = accounts.link(
                            merchant, BankDirectory.shipped().find("970422").orElseThrow(), "" + Ids.next(), "CHU")
                    .id();
        });
    }

    @Test
    void aMerchantsAddressIsToldOfAllItsMoneyAndMovesWithItsSystem() {
        certify("https://a.example/hook");
        assertThat(endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.profile()).isEqualTo(Profile.HOST_TO_CLIENT);
            assertThat(endpoint.callbackUrl()).hasToString("https://a.example/hook");
            assertThat(endpoint.filter()).isEqualTo(EventFilter.ALL);
        });
        certify("https://b.example/hook");
        assertThat(endpoints())
                .singleElement()
                .extracting(endpoint -> endpoint.callbackUrl().toString())
                .isEqualTo("https://b.example/hook");
        assertThat(DATABASE.<Boolean>inTransaction(em -> Registry.of(em, NOW).declaredBy(merchant)))
                .as("it is no connection of the callback's kind")
                .isFalse();
    }

    @Test
    void whatItsOwnerRemovedIsNotBackBecauseItsSystemNamesTheSameAgain() {
        certify("https://a.example/hook");
        DATABASE.run(em ->
                Registry.of(em, NOW).remove(Sight.EVERYTHING, endpoints().get(0).id()));
        certify("https://a.example/hook");
        assertThat(endpoints()).isEmpty();
        certify("https://b.example/hook");
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void anAddressThatMayNotBeCalledIsPassedOver() {
        certify("https://10.0.0.1/hook");
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void aShopsAddressIsToldOfMoneyOnItsAccountOnceOneIsLinked() {
        String clientId = shopWith("https://shop.example/hook");
        assertThat(endpoints()).isEmpty();

        DATABASE.run(em -> em.createNativeQuery("update shop set account_id = ? where owner_id = ?")
                .setParameter(1, account)
                .setParameter(2, merchant)
                .executeUpdate());
        hear(addresses -> addresses.onLinked(new ShopLinked(clientId, "MB", "1", "CHU", "https://shop.example")));

        assertThat(endpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.filter().accounts()).isEqualTo(Set.of(account)));
    }

    private String shopWith(String webhook) {
        String clientId = DATABASE.inTransaction(em -> {
            Merchants merchants = merchants(em);
            var shop = merchants.addUnder(merchants.find(merchant).orElseThrow(), "");
            em.flush();
            em.createNativeQuery(
                            "insert into shop (merchant_id, owner_id, site, code, business_type, created_at, version)"
                                    + " values (?, ?, 'https://shop.example', '', 1, utc_timestamp(6), 0)")
                    .setParameter(1, shop.id())
                    .setParameter(2, merchant)
                    .executeUpdate();
            return certificates(em).certifyShop(shop, webhook).certificate().clientId();
        });
        hearNamed();
        return clientId;
    }

    private void certify(String webhook) {
        DATABASE.run(em -> certificates(em).certify(merchant, "0312345678", webhook));
        hearNamed();
    }

    private void hearNamed() {
        List<WebhookNamed> fresh = List.copyOf(named.fired());
        named.fired().clear();
        fresh.forEach(one -> hear(addresses -> addresses.onNamed(one)));
    }

    private void hear(Consumer<CertifiedAddresses> what) {
        DATABASE.run(em -> what.accept(new CertifiedAddresses(
                Registry.of(em, NOW), certificates(em), new LinkedShops(em), new BankAccounts(em, NOW))));
    }

    private List<Endpoint> endpoints() {
        return DATABASE.inTransaction(em -> Registry.of(em, NOW).list(Sight.EVERYTHING).stream()
                .filter(endpoint -> endpoint.merchantId() == merchant)
                .toList());
    }

    private Certificates certificates(EntityManager em) {
        return new Certificates(em, merchants(em), NOW, named);
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, NOW);
    }
}
