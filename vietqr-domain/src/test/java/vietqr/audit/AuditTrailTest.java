package vietqr.audit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditEntry.Change;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.MerchantDetails;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;
import vietqr.settings.Settings;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTrailTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MerchantDetails DETAILS =
            new MerchantDetails("=Shop A", "Shop A", "1 Le Loi", "0101", "a@shop.example", "0901", "");

    private final Now now = new Now();
    private long merchant;

    @BeforeEach
    void aMerchantIsMade() {
        Doer.enters("192.0.2.7");
        Doer.is(Doer.person(42, "owner@shop.example"));
        merchant =
                DATABASE.inTransaction(em -> new Merchants(em, now).add("Shop").id());
    }

    @AfterEach
    void leave() {
        Doer.leaves();
    }

    @Test
    void whatIsMadeIsALineWithItsMaker() {
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.thing()).isEqualTo(Thing.MERCHANT);
            assertThat(line.deed()).isEqualTo(Deed.MADE);
            assertThat(line.subject()).isEqualTo("Shop");
            assertThat(line.subjectId()).hasValue(merchant);
            assertThat(line.doer()).isEqualTo("person:42");
            assertThat(line.doerName()).isEqualTo("owner@shop.example");
            assertThat(line.address()).isEqualTo("192.0.2.7");
            assertThat(line.changes()).contains(new Change("name", "", "Shop"));
        });
    }

    @Test
    void aChangeTellsWhatWasBeforeAndWhatIsAfterAndNothingElse() {
        describe(DETAILS);
        describe(new MerchantDetails("=Shop A", "Shop A", "2 Le Loi", "0101", "a@shop.example", "0901", ""));

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0).deed()).isEqualTo(Deed.CHANGED);
        assertThat(lines().get(0).changes()).containsExactly(new Change("address", "1 Le Loi", "2 Le Loi"));
        assertThat(lines().get(1).changes()).contains(new Change("name", "Shop", "=SHOP A"));
    }

    @Test
    void whatDidNotChangeIsNoLine() {
        describe(DETAILS);
        describe(DETAILS);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatIsUndoneIsNoLine() {
        try {
            DATABASE.run(em -> {
                em.find(Merchant.class, merchant);
                new SubMerchants(em, new Merchants(em, now))
                        .describe(merchant, em.find(Merchant.class, merchant), DETAILS);
                em.flush();
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("changed my mind");
        }
        assertThat(lines()).hasSize(1);
    }

    @Test
    void ofASecretOnlyThatItIsAnotherIsWritten() {
        Vault vault = new Vault(Settings.read(name -> null)
                .masterKey()
                .orElse(vietqr.settings.MasterKey.parse("A".repeat(43) + "=").orElseThrow()));
        String username = "client-" + Ids.next();
        ApiClient client = DATABASE.inTransaction(
                em -> new ApiClients(em, vault, now).add(username, ApiClient.Kind.PARTNER, "first secret"));
        DATABASE.run(em -> new ApiClients(em, vault, now).renew(client.id(), Duration.ZERO));

        List<AuditEntry> lines = page(filter(Optional.empty(), Optional.of("person:42"))).stream()
                .filter(line -> line.subject().equals(username))
                .toList();
        assertThat(lines).extracting(AuditEntry::deed).containsExactly(Deed.CHANGED, Deed.MADE);
        assertThat(lines.get(0).changes()).containsExactly(new Change("secretSealed", "", "•••"));
        assertThat(lines.toString()).doesNotContain("first secret");
    }

    @Test
    void whereNoDoorWasPassedItIsTheGateway() {
        Doer.leaves();
        describe(DETAILS);
        assertThat(lines().get(0).doer()).isEqualTo("gateway");
    }

    @Test
    void strangersSeeNothingAndNothingIsChosenByNobody() {
        assertThat(page(filter(Optional.of(List.of()), Optional.empty()))).isEmpty();
        assertThat(page(filter(Optional.of(List.of(1L)), Optional.empty()))).isEmpty();
        assertThat(page(filter(Optional.of(List.of(merchant)), Optional.of("shop.exam"))))
                .hasSize(1);
        assertThat(page(filter(Optional.of(List.of(merchant)), Optional.of("somebody else"))))
                .isEmpty();
    }

    @Test
    void theSheetHasALineForEachFieldAndNoFormulas() throws Exception {
        describe(DETAILS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DATABASE.run(em -> {
            try {
                new AuditSheet(new AuditLog(em, now))
                        .write(filter(Optional.of(List.of(merchant)), Optional.empty()), out);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        String sheet = out.toString(StandardCharsets.UTF_8);
        assertThat(sheet)
                .startsWith("\ufeffid,at,merchant,thing,deed")
                .contains(",name,Shop,'=SHOP A", ",address,,1 Le Loi");
    }

    private void describe(MerchantDetails details) {
        DATABASE.run(em -> new SubMerchants(em, new Merchants(em, now))
                .describe(merchant, em.find(Merchant.class, merchant), details));
    }

    private List<AuditEntry> lines() {
        return page(filter(Optional.of(List.of(merchant)), Optional.empty()));
    }

    private static AuditFilter filter(Optional<List<Long>> merchants, Optional<String> doer) {
        return new AuditFilter(merchants, Optional.empty(), Optional.empty(), doer, Optional.empty(), Optional.empty());
    }

    private List<AuditEntry> page(AuditFilter filter) {
        return DATABASE.inTransaction(em ->
                new AuditLog(em, now).page(filter, OptionalLong.empty(), 100).rows());
    }
}
