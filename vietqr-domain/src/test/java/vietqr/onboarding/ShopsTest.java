package vietqr.onboarding;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Certificates;
import vietqr.merchant.MerchantDetails;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ShopsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final BankDirectory BANKS = BankDirectory.shipped();
    private static final String SITE = "https://shop.example";

    private final FakeEvent<ShopLinked> linked = new FakeEvent<>();
    private final String number = Long.toString(Ids.next());
    private final String ofStranger = Long.toString(Ids.next());
    private long owner;
    private long stranger;

    @BeforeEach
    void aMerchantAndAStrangerWithAnAccountEach() {
        DATABASE.run(em -> {
            owner = merchants(em).add("Plug-in").id();
            stranger = merchants(em).add("Stranger").id();
            link(em, owner, number);
            link(em, stranger, ofStranger);
        });
    }

    @Test
    void aSiteIsOneShopHoweverOftenItIsRegistered() {
        ShopRow first = register(owner, SITE, "BITRIX", "https://shop.example/hook");
        ShopRow again = register(owner, SITE, "", "");

        assertThat(first.certificate().text())
                .isEqualTo("MER-ECM-" + first.merchant().mid())
                .matches("MER-ECM-MER[0-9]{8}");
        assertThat(again.certificate().text()).isEqualTo(first.certificate().text());
        assertThat(again.certificate().clientId()).isEqualTo(first.certificate().clientId());
        assertThat(again.certificate().webhook()).isEqualTo("https://shop.example/hook");
        assertThat(again.shop().code()).isEqualTo("BITRIX");
        assertThat(register(owner, "https://other.example", "", "").merchant().id())
                .isNotEqualTo(first.merchant().id());
    }

    @Test
    void theSameSiteOfAnotherMerchantIsAnotherShop() {
        ShopRow ours = register(owner, SITE, "", "");
        ShopRow theirs = register(stranger, SITE, "", "");

        assertThat(theirs.merchant().id()).isNotEqualTo(ours.merchant().id());
        assertThat(byCertificate(stranger, ours.certificate().text())).isEmpty();
        assertThat(byCertificate(owner, ours.certificate().text())).isPresent();
    }

    @Test
    void linkingTellsWhoTheOwnerIsWhereItReceivesAndTheSiteThatItIsDone() {
        ShopRow shop = register(owner, SITE, "", "");

        assertThat(link(owner, shop, number, "Tiệm")).isEmpty();

        ShopRow stored = byCertificate(owner, shop.certificate().text()).orElseThrow();
        assertThat(stored.account().map(BankAccount::number)).contains(number);
        assertThat(stored.merchant().name()).isEqualTo("TIỆM");
        assertThat(stored.merchant().details().email()).isEqualTo("a@shop.example");
        assertThat(stored.certificate().webhook()).isEqualTo("https://shop.example/new");
        assertThat(stored.shop().businessType()).isEqualTo(Shop.BusinessType.PERSON);
        assertThat(linked.fired())
                .containsExactly(new ShopLinked(shop.certificate().clientId(), "MB", number, "CHU SHOP", SITE));
    }

    @Test
    void withoutANameTheShopKeepsItsOwn() {
        ShopRow shop = register(owner, SITE, "", "");
        assertThat(link(owner, shop, number, "")).isEmpty();
        assertThat(byCertificate(owner, shop.certificate().text())
                        .orElseThrow()
                        .merchant()
                        .name())
                .isEqualTo(shop.merchant().mid());
    }

    @Test
    void onlyOnesOwnShopAndAccountAreLinked() {
        ShopRow shop = register(owner, SITE, "", "");

        assertThat(link(owner, shop, ofStranger, "A")).contains(ErrorCode.E25);
        assertThat(link(owner, shop, "000", "A")).contains(ErrorCode.E25);
        assertThat(link(stranger, shop, ofStranger, "A")).contains(ErrorCode.E163);
        assertThat(byCertificate(owner, shop.certificate().text()).orElseThrow().account())
                .isEmpty();
        assertThat(linked.fired()).isEmpty();
    }

    @Test
    void aNameOfAnotherShopOrTooLongIsRefused() {
        assertThat(link(owner, register(owner, SITE, "", ""), number, "Same")).isEmpty();
        ShopRow second = register(owner, "https://other.example", "", "");

        assertThat(link(owner, second, number, "SAME")).contains(ErrorCode.E154);
        assertThat(link(owner, second, number, "x".repeat(201))).contains(ErrorCode.E46);
    }

    private ShopRow register(long ownerId, String site, String code, String webhook) {
        return DATABASE.inTransaction(em -> shops(em).register(ownerId, site, code, webhook));
    }

    private Optional<ShopRow> byCertificate(long ownerId, String certificate) {
        return DATABASE.inTransaction(em -> shops(em).byCertificate(ownerId, certificate));
    }

    private Optional<ErrorCode> link(long ownerId, ShopRow shop, String account, String name) {
        MerchantDetails details = new MerchantDetails(name, "Tiệm A", "", "", "a@shop.example", "", "");
        ShopLink link = new ShopLink(
                shop.certificate().text(),
                "MB",
                account,
                details,
                "https://shop.example/new",
                Shop.BusinessType.PERSON);
        return DATABASE.inTransaction(em -> shops(em).link(ownerId, link));
    }

    private static void link(EntityManager em, long merchantId, String account) {
        new BankAccounts(em, new Now()).link(merchantId, BANKS.find("MB").orElseThrow(), account, "CHU SHOP");
    }

    private Shops shops(EntityManager em) {
        Certificates certificates = new Certificates(em, merchants(em), new Now(), new FakeEvent<>());
        SubMerchants subMerchants = new SubMerchants(em, merchants(em));
        BankAccounts accounts = new BankAccounts(em, new Now());
        return new Shops(em, merchants(em), subMerchants, certificates, BANKS, accounts, linked, new Now());
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, new Now());
    }
}
