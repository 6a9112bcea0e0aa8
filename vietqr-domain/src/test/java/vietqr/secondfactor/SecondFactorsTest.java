package vietqr.secondfactor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.settings.MasterKey;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecondFactorsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Vault VAULT =
            new Vault(MasterKey.parse("A".repeat(43) + "=").orElseThrow());

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private Person person;
    private String secret;

    @BeforeEach
    void somebodyIsOfferedASecret() {
        person = DATABASE.inTransaction(em -> Register.of(em, now)
                .add("f" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(Role.OWNER)));
        secret = in(factors -> factors.offer(person));
    }

    @Test
    void itIsOnOnceACodeHasShownThatTheAppHasIt() {
        assertThat(onSince()).isEmpty();
        assertThat(opens(code())).isFalse();
        assertThat(turnOn("000000")).isEmpty();

        List<String> paper = turnOn(code()).orElseThrow();

        assertThat(paper).hasSize(10).doesNotHaveDuplicates().allMatch(one -> one.matches("[a-z2-7]{5}-[a-z2-7]{5}"));
        assertThat(onSince()).isPresent();
        assertThat(turnOn(code())).isEmpty();
        assertThatThrownBy(() -> in(factors -> factors.offer(person))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCodeOpensOnce() {
        turnOn(code());
        assertThat(opens(code())).as("used to turn it on").isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(opens(" " + code() + " ")).isTrue();
        assertThat(opens(code())).isFalse();
    }

    @Test
    void aCodeOnPaperOpensOnceHoweverItIsTypedAndNewOnesEndTheOld() {
        List<String> paper = turnOn(code()).orElseThrow();
        assertThat(opens(paper.get(0).toUpperCase().replace("-", " "))).isTrue();
        assertThat(opens(paper.get(0))).isFalse();
        assertThat(codesLeft()).isEqualTo(9);

        List<String> fresh = in(factors -> factors.drawCodes(person));

        assertThat(opens(paper.get(1))).isFalse();
        assertThat(opens(fresh.get(1))).isTrue();
    }

    @Test
    void nothingOfItIsKeptInTheClear() {
        List<String> paper = turnOn(code()).orElseThrow();
        String kept = text("select secret_sealed from second_factor where user_id = ?")
                + text("select group_concat(hash) from recovery_code where user_id = ?");
        assertThat(kept).doesNotContain(secret).doesNotContain(paper.get(0).replace("-", ""));
    }

    @Test
    void afterTenTriesEvenTheRightCodeWaits() {
        turnOn(code());
        for (int i = 0; i < 10; i++) assertThat(opens("123")).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(opens(code())).isFalse();
        clock.advance(Duration.ofMinutes(15));
        assertThat(opens(code())).isTrue();
    }

    @Test
    void turnedOffNothingIsAskedForAndAnotherSecretIsOffered() {
        turnOn(code());
        DATABASE.run(em -> factors(em).turnOff(person));
        assertThat(onSince()).isEmpty();
        assertThat(codesLeft()).isZero();
        String other = in(factors -> factors.offer(person));
        assertThat(other).isNotEqualTo(secret);
    }

    @Test
    void appsReadWhoseItIsAndWhere() {
        assertThat(SecondFactors.address("Cổng VietQR", person, secret))
                .isEqualTo(
                        "otpauth://totp/C%E1%BB%95ng%20VietQR:" + person.email().replace("@", "%40") + "?secret="
                                + secret + "&issuer=C%E1%BB%95ng%20VietQR&algorithm=SHA1&digits=6&period=30");
    }

    private String text(String sql) {
        return DATABASE.inTransaction(em -> String.valueOf(
                em.createNativeQuery(sql).setParameter(1, person.id()).getSingleResult()));
    }

    private boolean opens(String typed) {
        return in(factors -> factors.opens(person, typed));
    }

    private Optional<Instant> onSince() {
        return in(factors -> factors.onSince(person.id()));
    }

    private long codesLeft() {
        return in(factors -> factors.codesLeft(person.id()));
    }

    private Optional<List<String>> turnOn(String typed) {
        return in(factors -> factors.turnOn(person, typed));
    }

    private String code() {
        return Totp.code(Base32.read(secret), Totp.step(now.get()));
    }

    private <T> T in(Function<SecondFactors, T> work) {
        return DATABASE.inTransaction(em -> work.apply(factors(em)));
    }

    private SecondFactors factors(jakarta.persistence.EntityManager em) {
        return new SecondFactors(em, VAULT, Register.attempts(em, now), new AuditLog(em, now), now);
    }
}
