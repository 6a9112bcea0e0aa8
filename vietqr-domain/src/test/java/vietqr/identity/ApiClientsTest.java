package vietqr.identity;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.settings.MasterKey;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ApiClientsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Vault VAULT = new Vault(
            MasterKey.parse("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=").orElseThrow());

    private final String username = "customer-test-user" + Ids.next();
    private final Tokens tokens = new Tokens(VAULT, new Now());
    private ApiClient client;

    @BeforeEach
    void aClientIsRegistered() {
        client = DATABASE.inTransaction(em -> clients(em).add(username, ApiClient.Kind.PARTNER, "s3cret:with=colon"));
    }

    @Test
    void theRightSecretOpensAndAnyOtherDoesNot() {
        DATABASE.run(em -> {
            assertThat(clients(em).authenticate(username, "s3cret:with=colon")).isPresent();
            assertThat(clients(em).authenticate(username, "s3cret")).isEmpty();
            assertThat(clients(em).authenticate("nobody", "no such client")).isEmpty();
        });
    }

    @Test
    void revokingEndsEveryTokenIssuedSoFar() {
        Bearer ordinary = tokens.read(tokens.issue(client)).orElseThrow();
        Bearer unending = tokens.read(tokens.issueUnending(client)).orElseThrow();
        DATABASE.run(em -> assertThat(clients(em).bearing(unending)).isPresent());

        DATABASE.run(em -> clients(em).revokeTokens(client.id()));

        DATABASE.run(em -> {
            assertThat(clients(em).bearing(ordinary)).isEmpty();
            assertThat(clients(em).bearing(unending)).isEmpty();
            ApiClient stored = clients(em).byUsername(username).orElseThrow();
            Bearer fresh = tokens.read(tokens.issueUnending(stored)).orElseThrow();
            assertThat(clients(em).bearing(fresh)).isPresent();
        });
    }

    @Test
    void bothSecretsAreGoodUntilTheOverlapEnds() {
        String second = DATABASE.inTransaction(em -> clients(em).renew(client.id(), Duration.ofHours(1)));
        DATABASE.run(em -> {
            assertThat(clients(em).authenticate(username, "s3cret:with=colon")).isPresent();
            assertThat(clients(em).authenticate(username, second)).isPresent();
            assertThat(clients(em).secretsOf(clients(em).byUsername(username).orElseThrow()))
                    .containsExactly(second, "s3cret:with=colon");
        });

        DATABASE.run(em -> {
            ApiClients later = new ApiClients(em, VAULT, new Now(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))));
            assertThat(later.authenticate(username, "s3cret:with=colon")).isEmpty();
            assertThat(later.authenticate(username, second)).isPresent();
        });
    }

    @Test
    void aSecondChangeLeavesTheOldestItsTime() {
        String second = DATABASE.inTransaction(em -> clients(em).renew(client.id(), Duration.ofHours(3)));
        String third = DATABASE.inTransaction(em -> clients(em).renew(client.id(), Duration.ofHours(1)));
        DATABASE.run(
                em -> assertThat(clients(em).secretsOf(fresh(em))).containsExactly(third, second, "s3cret:with=colon"));
        DATABASE.run(em -> {
            ApiClients later = new ApiClients(em, VAULT, new Now(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))));
            assertThat(later.authenticate(username, "s3cret:with=colon")).isPresent();
            assertThat(later.authenticate(username, second)).isEmpty();
        });
    }

    @Test
    void thereAreNeverMoreThanFiveSecrets() {
        for (int i = 0; i < 12; i++) DATABASE.run(em -> clients(em).renew(client.id(), Duration.ofHours(1)));
        DATABASE.run(
                em -> assertThat(clients(em).secretsOf(fresh(em))).hasSize(5).doesNotContain("s3cret:with=colon"));
    }

    @Test
    void withoutOverlapEverySecretBeforeEndsAtOnce() {
        String second = DATABASE.inTransaction(em -> clients(em).renew(client.id(), Duration.ofHours(1)));
        String third = DATABASE.inTransaction(em -> clients(em).renew(client.id(), Duration.ZERO));
        DATABASE.run(em -> {
            assertThat(clients(em).authenticate(username, "s3cret:with=colon")).isEmpty();
            assertThat(clients(em).authenticate(username, second)).isEmpty();
            assertThat(clients(em).authenticate(username, third)).isPresent();
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATABASE.run(em -> clients(em).renew(client.id(), Duration.ofDays(31))));
    }

    private ApiClient fresh(EntityManager em) {
        return clients(em).find(client.id()).orElseThrow();
    }

    private static ApiClients clients(EntityManager em) {
        return new ApiClients(em, VAULT, new Now());
    }
}
