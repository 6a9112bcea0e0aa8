package vietqr.apikey;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.Doer;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiKeysTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final Now now = new Now(clock);
    private long merchantId;

    @BeforeEach
    void aMerchant() {
        merchantId =
                DATABASE.inTransaction(em -> new Merchants(em, now).add("Shop").id());
    }

    @Test
    void theSecretOpensAndOnlyItsHashIsKept() {
        ApiKeys.Made made = make(Optional.empty());

        assertThat(made.secret()).startsWith("vqk_test_").hasSize(9 + 43);
        assertThat(made.key().prefix()).isEqualTo(made.secret().substring(0, 13));
        assertThat(opening(made.secret())).hasValueSatisfying(key -> {
            assertThat(key.merchantId()).isEqualTo(merchantId);
            assertThat(key.scopes()).containsExactly(Scope.MOVEMENTS_READ, Scope.REFUNDS_WRITE);
        });
        Object hash = DATABASE.inTransaction(em -> em.createNativeQuery("select hash from api_key where id = ?")
                .setParameter(1, made.key().id())
                .getSingleResult());
        assertThat((String) hash).hasSize(64).doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void nothingElseOpens() {
        String secret = make(Optional.empty()).secret();

        for (String other : List.of("", "x", secret + "x", secret.toUpperCase(), "vqk_test_", "vqk_live_" + secret))
            assertThat(opening(other)).as(other).isEmpty();
    }

    @Test
    void anotherTakesTheOldOnesPlaceAndBothOpenForAWhile() {
        ApiKeys.Made old = make(Optional.empty());
        Sight own = Sight.of(List.of(merchantId));

        Optional<ApiKeys.Made> ofAStranger = DATABASE.inTransaction(
                em -> keys(em).rotate(Sight.of(List.of(1L)), old.key().id(), Duration.ZERO, 7));
        assertThat(ofAStranger).isEmpty();
        ApiKeys.Made fresh = DATABASE.inTransaction(
                        em -> keys(em).rotate(own, old.key().id(), Duration.ofHours(2), 7))
                .orElseThrow();

        assertThat(fresh.key().scopes()).isEqualTo(old.key().scopes());
        assertThat(fresh.key().createdBy()).hasValue(7);
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        assertThat(opening(old.secret())).isPresent();
        assertThat(opening(fresh.secret())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(opening(old.secret())).isEmpty();
        assertThat(opening(fresh.secret())).isPresent();
        Optional<ApiKeys.Made> again =
                DATABASE.inTransaction(em -> keys(em).rotate(own, old.key().id(), Duration.ZERO, 7));
        assertThat(again).as("what opens nothing has no place").isEmpty();
    }

    @Test
    void fromWhereItWasLastUsedIsKept() {
        ApiKeys.Made made = make(Optional.empty());
        Doer.enters("192.0.2.77");
        opening(made.secret());
        Doer.leaves();
        Optional<ApiKey> key = DATABASE.inTransaction(
                em -> keys(em).find(Sight.of(List.of(merchantId)), made.key().id()));
        assertThat(key.flatMap(ApiKey::lastUsedFrom)).contains("192.0.2.77");
    }

    @Test
    void aRevokedKeyOpensNothingAndOthersCannotRevokeIt() {
        ApiKeys.Made made = make(Optional.empty());

        Optional<ApiKey> ofAStranger = DATABASE.inTransaction(
                em -> keys(em).revoke(Sight.of(List.of(1L)), made.key().id()));
        assertThat(ofAStranger).isEmpty();
        assertThat(opening(made.secret())).isPresent();
        DATABASE.run(
                em -> keys(em).revoke(Sight.of(List.of(merchantId)), made.key().id()));
        assertThat(opening(made.secret())).isEmpty();
    }

    @Test
    void aKeyEndsWhenItExpires() {
        ApiKeys.Made made = make(Optional.of(clock.instant().plusSeconds(60)));

        clock.advance(Duration.ofSeconds(59));
        assertThat(opening(made.secret())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(opening(made.secret())).isEmpty();
    }

    @Test
    void useIsNotedOnceAMinute() {
        ApiKeys.Made made = make(Optional.empty());
        Instant first = clock.instant();
        opening(made.secret());
        clock.advance(Duration.ofSeconds(60));
        opening(made.secret());
        assertThat(lastUse()).hasValue(first);

        clock.advance(Duration.ofSeconds(1));
        opening(made.secret());
        assertThat(lastUse()).hasValue(clock.instant());
    }

    @Test
    void aKeyThatEverybodyKnowsIsForTheSandboxOnly() {
        ApiKeyDraft draft = draft(Optional.empty());
        Settings production = Settings.read(name -> switch (name) {
            case "vietqr.environment" -> "production";
            case "vietqr.master.key" -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
            case "vietqr.public.url" -> "https://pay.example.vn";
            default -> null;
        });
        assertThat(production.production()).isTrue();
        DATABASE.run(em -> {
            ApiKeys live = new ApiKeys(em, production, now);
            assertThat(live.make(draft).orElseThrow().secret()).startsWith("vqk_live_");
            assertThatThrownBy(() -> live.makeKnown(draft, "vqk_test_known")).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void everyScopeHasItsWord() {
        assertThat(Scope.PAYMENT_REQUESTS_WRITE.word()).isEqualTo("payment_requests:write");
        for (Scope scope : Scope.values()) assertThat(Scope.of(scope.word())).hasValue(scope);
        assertThat(Scope.of("payment_requests")).isEmpty();
        int longest = EnumSet.allOf(Scope.class).stream()
                .mapToInt(scope -> scope.word().length() + 1)
                .sum();
        assertThat(longest).isLessThan(1000);
    }

    private Optional<Instant> lastUse() {
        return DATABASE.inTransaction(em -> keys(em).of(merchantId).get(0).lastUsedAt());
    }

    private ApiKeyDraft draft(Optional<Instant> expiresAt) {
        return new ApiKeyDraft(
                merchantId, "Till", Set.of(Scope.REFUNDS_WRITE, Scope.MOVEMENTS_READ), OptionalLong.empty(), expiresAt);
    }

    private ApiKeys.Made make(Optional<Instant> expiresAt) {
        return DATABASE.inTransaction(em -> keys(em).make(draft(expiresAt)).orElseThrow());
    }

    private Optional<ApiKey> opening(String secret) {
        return DATABASE.inTransaction(em -> keys(em).opening(secret));
    }

    private ApiKeys keys(EntityManager em) {
        return new ApiKeys(em, Settings.read(name -> null), now);
    }
}
