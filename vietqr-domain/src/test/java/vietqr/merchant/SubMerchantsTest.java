package vietqr.merchant;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Now;
import vietqr.kernel.NumberedPage;
import vietqr.merchant.Certificates.Certified;
import vietqr.merchant.MerchantSyncResult.Refused;
import vietqr.merchant.MerchantSyncResult.Synced;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.Base64;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SubMerchantsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final NumberedPage.Wish FIRST = new NumberedPage.Wish(1, 20);

    private long master;
    private long stranger;

    @BeforeEach
    void twoMastersThatKnowNothingOfEachOther() {
        master = master("Chain");
        stranger = master("Stranger");
    }

    @Test
    void aNewMerchantGetsANumberAndItsNameInUpperCase() {
        Merchant shop = synced(entry("", "Quán Cơm")).get(0);

        assertThat(shop.mid()).matches("MER[0-9]{8}");
        assertThat(shop.name()).isEqualTo("QUÁN CƠM");
        assertThat(stored(shop.mid()).details().identity()).isEqualTo("0312345678");
    }

    @Test
    void aKnownMerchantIsChangedAndKeepsItsNumber() {
        Merchant shop = synced(entry("", "Demo")).get(0);

        assertThat(synced(entry(shop.mid(), "Demo")).get(0).mid()).isEqualTo(shop.mid());
        assertThat(synced(entry(shop.mid(), "Other")).get(0).mid()).isEqualTo(shop.mid());
        assertThat(stored(shop.mid()).name()).isEqualTo("OTHER");
    }

    @Test
    void onlyAMasterMayBringMerchants() {
        long plain = DATABASE.inTransaction(em -> merchants(em).add("Plain").id());

        assertThat(sync(plain, entry("", "Demo"))).isEqualTo(new Refused(ErrorCode.E150));
    }

    @Test
    void aNameIsTakenOnceInAFamilyInWhateverCase() {
        synced(entry("", "Demo"));

        assertThat(sync(master, entry("", "dEMO"))).isEqualTo(new Refused(ErrorCode.E154));
        assertThat(sync(master, entry("", "twice"), entry("", "TWICE"))).isEqualTo(new Refused(ErrorCode.E154));
        assertThat(sync(stranger, entry("", "Demo"))).isInstanceOf(Synced.class);
    }

    @Test
    void ofABatchWithAFaultNothingIsTaken() {
        synced(entry("", "Demo"));
        long before = page(master, FIRST).total();

        assertThat(sync(master, entry("", "Fresh"), entry("", "Demo"))).isEqualTo(new Refused(ErrorCode.E154));
        assertThat(page(master, FIRST).total()).isEqualTo(before);
    }

    @Test
    void nobodyChangesWhatIsAnothersOrTheMasterItself() {
        Merchant shop = synced(entry("", "Demo")).get(0);
        String own = DATABASE.inTransaction(
                em -> merchants(em).find(master).orElseThrow().mid());

        assertThat(sync(stranger, entry(shop.mid(), "Mine"))).isEqualTo(new Refused(ErrorCode.E161));
        assertThat(sync(master, entry(own, "Mine"))).isEqualTo(new Refused(ErrorCode.E161));
        assertThat(sync(master, entry("MER00000000", "Mine"))).isEqualTo(new Refused(ErrorCode.E161));
    }

    @Test
    void theListShowsTheFamilyPageByPageAndNobodyElse() {
        List<Merchant> shops = synced(entry("", "A"), entry("", "B"), entry("", "C"));

        NumberedPage<Merchant> second = page(master, new NumberedPage.Wish(2, 3));
        assertThat(second.rows())
                .extracting(Merchant::mid)
                .containsExactly(shops.get(2).mid());
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.pages()).isEqualTo(2);
        assertThat(page(master, new NumberedPage.Wish(Integer.MAX_VALUE, 100)).rows())
                .isEmpty();
        assertThat(page(stranger, FIRST).rows()).extracting(Merchant::id).containsExactly(stranger);
        assertThat(page(shops.get(0).id(), FIRST).rows()).hasSize(1);
    }

    @Test
    void aMasterReachesDownAndNobodyReachesUpOrAcross() {
        List<Merchant> shops = synced(entry("", "A"), entry("", "B"));
        DATABASE.run(em -> {
            Merchants merchants = merchants(em);
            assertThat(merchants.reaches(master, master)).isTrue();
            assertThat(merchants.reaches(master, shops.get(0).id())).isTrue();
            assertThat(merchants.reaches(shops.get(0).id(), master)).isFalse();
            assertThat(merchants.reaches(shops.get(0).id(), shops.get(1).id())).isFalse();
            assertThat(merchants.reaches(stranger, shops.get(0).id())).isFalse();
            assertThat(merchants.reaches(master, 1L)).isFalse();
        });
    }

    @Test
    void aCertificateIsTheSameEachTimeAndTakesANewAddress() {
        Certified first = certify(master, "0399", "https://a.example/hook");
        Certified again = certify(master, "0399", "");
        Certified moved = certify(master, "0399", "https://b.example/hook");

        assertThat(first.certificate().text()).startsWith("CERT-MCS-");
        assertThat(new String(Base64.getUrlDecoder().decode(first.certificate().clientId()), UTF_8))
                .endsWith("VietQRBoxAccessKey")
                .doesNotContain(first.merchant().mid());
        assertThat(again.merchant().mid()).isEqualTo(first.merchant().mid());
        assertThat(again.certificate().clientId()).isEqualTo(first.certificate().clientId());
        assertThat(again.certificate().webhook()).isEqualTo("https://a.example/hook");
        assertThat(moved.certificate().webhook()).isEqualTo("https://b.example/hook");
        assertThat(certify(stranger, "0399", "").merchant().mid())
                .isNotEqualTo(first.merchant().mid());
    }

    @Test
    void whoIsNoMasterCertifiesItself() {
        long plain = DATABASE.inTransaction(em -> merchants(em).add("Plain").id());
        Certified own = certify(plain, "0399", "");

        assertThat(own.certificate().text()).startsWith("CERT-MCT-");
        assertThat(own.merchant().id()).isEqualTo(plain);
    }

    @Test
    void aCertificateIsFoundByThoseItConcernsOnly() {
        Certified paper = certify(master, "0399", "");
        DATABASE.run(em -> {
            Certificates certificates = new Certificates(em, merchants(em), new Now(), new FakeEvent<>());
            String text = paper.certificate().text();
            assertThat(certificates.within(master, text)).isPresent();
            assertThat(certificates.within(paper.merchant().id(), text)).isPresent();
            assertThat(certificates.within(stranger, text)).isEmpty();
            assertThat(certificates.of(List.of(master, paper.merchant().id())))
                    .containsOnlyKeys(paper.merchant().id());
        });
    }

    private long master(String name) {
        return DATABASE.inTransaction(em -> {
            long id = merchants(em).add(name).id();
            merchants(em).promote(id);
            return id;
        });
    }

    private List<Merchant> synced(MerchantEntry... entries) {
        return ((Synced) sync(master, entries)).merchants();
    }

    private static MerchantSyncResult sync(long callerId, MerchantEntry... entries) {
        return DATABASE.inTransaction(em -> subMerchants(em).sync(callerId, List.of(entries)));
    }

    private static NumberedPage<Merchant> page(long merchantId, NumberedPage.Wish wish) {
        return DATABASE.inTransaction(em -> subMerchants(em).page(merchantId, wish));
    }

    private Merchant stored(String mid) {
        return DATABASE.inTransaction(em -> subMerchants(em).byMid(master, mid).orElseThrow());
    }

    private static Certified certify(long callerId, String identity, String webhook) {
        return DATABASE.inTransaction(em ->
                new Certificates(em, merchants(em), new Now(), new FakeEvent<>()).certify(callerId, identity, webhook));
    }

    private static MerchantEntry entry(String mid, String name) {
        return new MerchantEntry(mid, new MerchantDetails(name, name, "1 Lê Lợi", "0312345678", "", "", ""));
    }

    private static SubMerchants subMerchants(EntityManager em) {
        return new SubMerchants(em, merchants(em));
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, new Now());
    }
}
