package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankConnection;
import vietqr.bank.BankDirectory;
import vietqr.bank.Proof;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Formats;
import vietqr.identity.ApiClients;
import vietqr.intake.ConnectionResult.Fault;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody lets in a voice that speaks for more than they may see. */
class ConnectionDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private long own;
    private long foreign;
    private Sight owner;

    @BeforeEach
    void twoMerchants() {
        own = merchant();
        foreign = merchant();
        owner = Sight.of(List.of(own));
    }

    @Test
    void anOwnerOpensAConnectionForTheirOwnMerchantOnly() {
        assertThat(open(wish("SEPAY", Proof.HMAC, OptionalLong.of(own)), owner))
                .isInstanceOf(ConnectionResult.Opened.class);
        assertThat(fault(wish("SEPAY", Proof.HMAC, OptionalLong.of(foreign)), owner))
                .isEqualTo(Fault.MERCHANT);
        assertThat(fault(wish("SEPAY", Proof.HMAC, OptionalLong.empty()), owner))
                .isEqualTo(Fault.MERCHANT);
    }

    @Test
    void anOwnerGetsNoTokenAndNoFormatThatIsTheBanksBusiness() {
        assertThat(fault(wish("GENERIC_FEED", Proof.BEARER, OptionalLong.of(own)), owner))
                .isEqualTo(Fault.PROOF);
        assertThat(fault(wish("MB_MERCHANT_QR", Proof.BODY, OptionalLong.of(own)), owner))
                .isEqualTo(Fault.FORMAT);
        List<String> names =
                with(desk -> desk.formats(owner).stream().map(BankFormat::name).toList());
        assertThat(names).doesNotContain("MB_MERCHANT_QR", "BIDV_BILL").contains("PAYOS");
    }

    @Test
    void aFormatIsProvedInItsOwnWaysOnly() {
        assertThat(fault(wish("PAYOS", Proof.STATIC_KEY, OptionalLong.of(own)), owner))
                .isEqualTo(Fault.PROOF);
        assertThat(fault(wish("CASSO_V1", Proof.HMAC, OptionalLong.of(own)), owner))
                .isEqualTo(Fault.PROOF);
    }

    @Test
    void whoRunsTheGatewayGetsATokenForABankAndMustNameTheChecksumSecret() {
        ConnectionWish bidv = wish("BIDV_BILL", Proof.BEARER, OptionalLong.empty());
        assertThat(fault(bidv, Sight.EVERYTHING)).isEqualTo(Fault.SECRET);

        ConnectionResult.Opened opened = (ConnectionResult.Opened) open(
                new ConnectionWish(
                        "BIDV", "BIDV_BILL", Proof.BEARER, "BIDV", OptionalLong.empty(), "S1", "", "", "checksum-key"),
                Sight.EVERYTHING);
        assertThat(opened.username()).startsWith("bank-");
        assertThat(opened.connection().bankBin()).hasValue("970418");
    }

    @Test
    void whatIsTypedWrongIsNamed() {
        assertThat(fault(typed("", "", ""), owner)).isEqualTo(Fault.NAME);
        assertThat(fault(typed("x", "10.0.0.0/99", ""), owner)).isEqualTo(Fault.NETWORKS);
        assertThat(fault(typed("x", "", "abc"), owner)).isEqualTo(Fault.CERTIFICATE);
    }

    @Test
    void aForeignConnectionIsNeitherSeenNorChanged() {
        BankConnection theirs = ((ConnectionResult.Opened)
                        open(wish("SEPAY", Proof.HMAC, OptionalLong.of(foreign)), Sight.EVERYTHING))
                .connection();

        Optional<String> secret = with(desk -> desk.rotate(owner, theirs.id(), Duration.ZERO, ""));
        boolean open = with(desk -> {
            desk.enable(owner, theirs.id(), false);
            return desk.find(Sight.EVERYTHING, theirs.id()).orElseThrow().enabled();
        });
        List<BankConnection> seen = with(desk -> desk.list(owner));
        Optional<BankConnection> found = with(desk -> desk.find(owner, theirs.id()));

        assertThat(secret).isEmpty();
        assertThat(open).isTrue();
        assertThat(seen).isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void anOpenConnectionIsBoundToAddressesAndACertificate() {
        long id = sepay(own);
        String certificate = "AB:".repeat(31) + "AB";

        assertThat(bound(owner, id, " 10.1.0.0/16 ", certificate)).isEmpty();
        BankConnection bound = with(desk -> desk.find(owner, id)).orElseThrow();
        assertThat(bound.admits("10.1.2.3", "ab".repeat(32))).isTrue();
        assertThat(bound.admits("10.2.2.3", "ab".repeat(32))).isFalse();
        assertThat(bound.admits("10.1.2.3", "cd".repeat(32))).isFalse();

        assertThat(bound(owner, id, "10.0.0.0/99", "")).contains(Fault.NETWORKS);
        assertThat(bound(owner, id, "", "abc")).contains(Fault.CERTIFICATE);
        assertThat(with(desk -> desk.find(owner, id)).orElseThrow().networks()).isEqualTo("10.1.0.0/16");

        assertThat(bound(owner, id, "", "")).isEmpty();
        assertThat(with(desk -> desk.find(owner, id)).orElseThrow().admits("203.0.113.1", ""))
                .isTrue();
    }

    @Test
    void aForeignConnectionIsNotBound() {
        long theirs = sepay(foreign);
        bound(owner, theirs, "10.0.0.0/8", "");
        assertThat(with(desk -> desk.find(Sight.EVERYTHING, theirs))
                        .orElseThrow()
                        .networks())
                .isEmpty();
    }

    private static Optional<Fault> bound(Sight sight, long id, String networks, String certificate) {
        return with(desk -> desk.bind(sight, id, networks, certificate));
    }

    private static long sepay(long merchant) {
        ConnectionResult opened = open(wish("SEPAY", Proof.HMAC, OptionalLong.of(merchant)), Sight.EVERYTHING);
        return ((ConnectionResult.Opened) opened).connection().id();
    }

    private ConnectionWish typed(String name, String networks, String certificate) {
        return new ConnectionWish(name, "SEPAY", Proof.HMAC, "", OptionalLong.of(own), "", networks, certificate, "");
    }

    private static ConnectionWish wish(String format, Proof proof, OptionalLong merchant) {
        return new ConnectionWish("Name", format, proof, "", merchant, "", "", "", "");
    }

    private static Fault fault(ConnectionWish wish, Sight sight) {
        return ((ConnectionResult.Refused) open(wish, sight)).fault();
    }

    private static ConnectionResult open(ConnectionWish wish, Sight sight) {
        return with(desk -> desk.open(wish, sight));
    }

    private static <T> T with(Function<ConnectionDesk, T> work) {
        return DATABASE.inTransaction(em -> work.apply(desk(em)));
    }

    private static ConnectionDesk desk(EntityManager em) {
        ReceptionUnderTest parts = new ReceptionUnderTest(em, new Now(), new FakeEvent<>());
        ApiClients clients = new ApiClients(em, ReceptionUnderTest.VAULT, new Now());
        return new ConnectionDesk(parts.connections(), Formats.all(), BankDirectory.shipped(), clients);
    }

    private static long merchant() {
        return DATABASE.inTransaction(
                em -> new Merchants(em, new Now()).add("Shop").id());
    }
}
