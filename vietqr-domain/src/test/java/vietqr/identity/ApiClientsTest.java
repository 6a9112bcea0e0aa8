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

import static org.assertj.core.api.Assertions.assertThat;

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

    private static ApiClients clients(EntityManager em) {
        return new ApiClients(em, VAULT, new Now());
    }
}
