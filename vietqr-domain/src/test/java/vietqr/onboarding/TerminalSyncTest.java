package vietqr.onboarding;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.NumberedPage;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;
import vietqr.merchant.Terminals;
import vietqr.onboarding.TerminalSyncResult.Refused;
import vietqr.onboarding.TerminalSyncResult.Synced;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalSyncTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final BankDirectory BANKS = BankDirectory.shipped();
    private static final NumberedPage.Wish FIRST = new NumberedPage.Wish(1, 20);

    private final String ofMaster = number();
    private final String ofShop = number();
    private final String ofStranger = number();
    private final String unlinked = number();
    private Merchant master;
    private Merchant shop;
    private Merchant other;

    @BeforeEach
    void aMasterWithTwoShopsAndAStranger() {
        DATABASE.run(em -> {
            Merchants merchants = merchants(em);
            master = merchants.add("Chain");
            merchants.promote(master.id());
            shop = merchants.addUnder(master, "1");
            other = merchants.addUnder(master, "2");
            link(em, master.id(), ofMaster);
            link(em, shop.id(), ofShop);
            link(em, merchants.add("Stranger").id(), ofStranger);
            link(em, master.id(), unlinked);
            em.flush();
            em.createNativeQuery("update bank_account set state = 'UNLINKED' where number = ?1")
                    .setParameter(1, unlinked)
                    .executeUpdate();
        });
    }

    @Test
    void aTerminalGetsANumberAndReceivesOnItsAccount() {
        TerminalRow row = synced(entry(shop.mid(), "A01", ofShop)).get(0);

        assertThat(row.terminal().tid()).matches("TER[0-9]{8}");
        assertThat(row.terminal().merchantId()).isEqualTo(shop.id());
        TerminalRow listed = page(shop.mid()).rows().get(0);
        assertThat(listed.terminal().tid()).isEqualTo(row.terminal().tid());
        assertThat(listed.terminal().address()).isEqualTo("1 Lê Lợi");
        assertThat(listed.bankCode()).isEqualTo("MB");
        assertThat(listed.accountNumber()).isEqualTo(ofShop);
    }

    @Test
    void aKnownCodeIsChangedAndKeepsItsNumber() {
        String tid = synced(entry(shop.mid(), "A01", ofShop)).get(0).terminal().tid();
        TerminalEntry moved = new TerminalEntry(shop.mid(), "", "", "A01", "Quầy 2", "2 Lê Lợi", "970422", ofMaster);

        assertThat(synced(moved).get(0).terminal().tid()).isEqualTo(tid);
        TerminalRow listed = page(shop.mid()).rows().get(0);
        assertThat(listed.terminal().name()).isEqualTo("Quầy 2");
        assertThat(listed.accountNumber()).isEqualTo(ofMaster);
        assertThat(page(shop.mid()).total()).isEqualTo(1);
    }

    @Test
    void thatMoneyGoesElsewhereIsToldAndThatItStaysIsNot() {
        FakeEvent<TerminalMoved> moved = new FakeEvent<>();
        for (String account : List.of(ofShop, ofShop, ofMaster))
            DATABASE.run(em -> terminalSync(em, moved).sync(master.id(), List.of(entry(shop.mid(), "A01", account))));

        assertThat(moved.fired()).hasSize(1);
        assertThat(moved.fired().get(0).merchantId()).isEqualTo(shop.id());
        assertThat(moved.fired().get(0).fromAccount())
                .isNotEqualTo(moved.fired().get(0).toAccount());
    }

    @Test
    void theMerchantMayBeNamedByNameOrCertificate() {
        String paper = DATABASE.inTransaction(em ->
                certificates(em).certify(master.id(), "0399", "").certificate().text());
        TerminalEntry byName = new TerminalEntry("", "", shop.mid().toLowerCase(), "A01", "Quầy", "", "MB", ofShop);
        TerminalEntry byPaper = new TerminalEntry("", paper, "", "A02", "Quầy", "", "MB", ofMaster);

        List<TerminalRow> rows = synced(byName, byPaper);
        assertThat(rows.get(0).merchant().id()).isEqualTo(shop.id());
        assertThat(rows.get(1).merchant().id()).isNotIn(shop.id(), other.id(), master.id());
    }

    @Test
    void anAccountOfTheMasterServesTheShopThatUsesItFirst() {
        synced(entry(shop.mid(), "A01", ofMaster), entry(shop.mid(), "A02", ofMaster));

        refused(ErrorCode.E155, entry(other.mid(), "B01", ofMaster));
        synced(entry(master.mid(), "M01", ofMaster));
        synced(entry(shop.mid(), "A01", ofMaster));
    }

    @Test
    void anAccountIsRefusedThatIsUsedByAnotherMerchant() {
        refused(ErrorCode.E155, entry(shop.mid(), "A01", ofStranger));
        refused(ErrorCode.E155, entry(other.mid(), "A01", ofShop));
        refused(ErrorCode.E155, entry(shop.mid(), "A01", ofMaster), entry(other.mid(), "B01", ofMaster));
    }

    @Test
    void anAccountMustBeKnownAndLinked() {
        refused(ErrorCode.E24, entry(shop.mid(), "A01", number()));
        refused(ErrorCode.E24, new TerminalEntry(shop.mid(), "", "", "A01", "Quầy", "", "XYZ", ofShop));
        refused(ErrorCode.E101, entry(shop.mid(), "A01", unlinked));
    }

    @Test
    void aMerchantOutOfReachIsNone() {
        String stranger = DATABASE.inTransaction(em -> merchants(em).add("Else").mid());
        refused(ErrorCode.E104, entry(stranger, "A01", ofMaster));
        refused(ErrorCode.E104, new TerminalEntry("", "", "NOBODY", "A01", "Quầy", "", "MB", ofMaster));
        DATABASE.run(em -> {
            assertThat(terminalSync(em).page(master.id(), stranger, FIRST)).isEmpty();
            assertThat(terminalSync(em).page(shop.id(), other.mid(), FIRST)).isEmpty();
            assertThat(terminalSync(em).page(shop.id(), shop.mid(), FIRST)).isPresent();
        });
    }

    @Test
    void codesMustBeUniqueInTheBatchAndFit() {
        refused(ErrorCode.E153, entry(shop.mid(), "A01", ofShop), entry(other.mid(), "A01", ofMaster));
        refused(ErrorCode.E153, entry(shop.mid(), "x".repeat(61), ofShop));
        refused(ErrorCode.E153, entry(shop.mid(), "A\u00000", ofShop));
    }

    @Test
    void ofABatchWithAFaultNothingIsTaken() {
        refused(ErrorCode.E24, entry(shop.mid(), "A01", ofShop), entry(shop.mid(), "A02", number()));

        assertThat(page(shop.mid()).total()).isZero();
    }

    private List<TerminalRow> synced(TerminalEntry... entries) {
        return ((Synced) sync(entries)).rows();
    }

    private void refused(ErrorCode code, TerminalEntry... entries) {
        assertThat(sync(entries)).isEqualTo(new Refused(code));
    }

    private TerminalSyncResult sync(TerminalEntry... entries) {
        return DATABASE.inTransaction(em -> terminalSync(em).sync(master.id(), List.of(entries)));
    }

    private NumberedPage<TerminalRow> page(String mid) {
        return DATABASE.inTransaction(
                em -> terminalSync(em).page(master.id(), mid, FIRST).orElseThrow());
    }

    private static TerminalEntry entry(String mid, String code, String number) {
        return new TerminalEntry(mid, "", "", code, "Quầy", "1 Lê Lợi", "MB", number);
    }

    private static String number() {
        return Long.toString(Ids.next());
    }

    private static void link(EntityManager em, long merchantId, String number) {
        new BankAccounts(em, new Now()).link(merchantId, BANKS.find("MB").orElseThrow(), number, "CHU SHOP");
    }

    private static TerminalSync terminalSync(EntityManager em) {
        return terminalSync(em, new FakeEvent<>());
    }

    private static TerminalSync terminalSync(EntityManager em, FakeEvent<TerminalMoved> moved) {
        TerminalAccounts bindings = new TerminalAccounts(em);
        SubMerchants subMerchants = new SubMerchants(em, merchants(em));
        TerminalPlanner planner = new TerminalPlanner(
                BANKS, new BankAccounts(em, new Now()), bindings, merchants(em), subMerchants, certificates(em));
        return new TerminalSync(
                merchants(em), subMerchants, new Terminals(em, merchants(em)), bindings, planner, BANKS, moved);
    }

    private static Certificates certificates(EntityManager em) {
        return new Certificates(em, merchants(em), new Now(), new FakeEvent<>());
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, new Now());
    }
}
