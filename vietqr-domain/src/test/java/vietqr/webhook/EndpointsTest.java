package vietqr.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.webhook.EndpointResult.Problem;
import vietqr.webhook.EndpointResult.Refused;
import vietqr.webhook.EndpointResult.Saved;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Registering endpoints, their secrets, and who may touch them. */
class EndpointsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final Now now = new Now(clock);
    private final long merchant =
            DATABASE.inTransaction(em -> new Merchants(em, now).add("Shop").id());
    private final Sight own = Sight.of(List.of(merchant));

    @Test
    void aStandardEndpointGetsASecretThatIsShownOnce() {
        Saved saved = created(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"));
        assertThat(saved.secret()).get().asString().startsWith("whsec_");
        assertThat(access(saved).secrets()).containsExactly(saved.secret().orElseThrow());
        assertThat(saved.toString()).doesNotContain("whsec_");
        assertThat(access(saved).toString()).doesNotContain("whsec_");
        String kept = DATABASE.inTransaction(
                em -> (String) em.createNativeQuery("select sealed from webhook_secret where endpoint_id = ?")
                        .setParameter(1, saved.endpoint().id())
                        .getSingleResult());
        assertThat(kept).doesNotContain(saved.secret().orElseThrow().substring(6));
    }

    @Test
    void duringRotationBothSecretsAreGoodAndAfterwardsOnlyTheNew() {
        Saved saved = created(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"));
        clock.advance(Duration.ofDays(30));
        String fresh =
                with(endpoints -> endpoints.rotate(own, saved.endpoint().id())).orElseThrow();
        assertThat(access(saved).secrets())
                .containsExactly(fresh, saved.secret().orElseThrow());
        clock.advance(Duration.ofHours(24));
        assertThat(access(saved).secrets()).containsExactly(fresh);
    }

    @Test
    void eachSecretStaysGoodForItsOwnDayHoweverManyFollow() {
        Saved saved = created(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"));
        clock.advance(Duration.ofSeconds(1));
        String second =
                with(endpoints -> endpoints.rotate(own, saved.endpoint().id())).orElseThrow();
        clock.advance(Duration.ofHours(23));
        String third =
                with(endpoints -> endpoints.rotate(own, saved.endpoint().id())).orElseThrow();
        assertThat(access(saved).secrets())
                .containsExactly(third, second, saved.secret().orElseThrow());
        clock.advance(Duration.ofHours(1));
        assertThat(access(saved).secrets()).containsExactly(third, second);
        clock.advance(Duration.ofHours(23));
        assertThat(access(saved).secrets()).containsExactly(third);
    }

    @Test
    void thereAreNeverMoreThanFiveSecretsAndTheOldestMakesRoom() {
        Saved saved = created(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"));
        Deque<String> issued = new ArrayDeque<>();
        for (int i = 0; i < 14; i++) {
            clock.advance(Duration.ofSeconds(1));
            issued.addFirst(
                    with(endpoints -> endpoints.rotate(own, saved.endpoint().id()))
                            .orElseThrow());
        }
        assertThat(access(saved).secrets())
                .containsExactlyElementsOf(issued.stream().limit(5).toList());
    }

    @Test
    void hostAndSuffixBecomeBothAddresses() {
        Saved saved = created(vietqr("https://shop.example:8443/vqr/"));
        assertThat(saved.secret()).isEmpty();
        assertThat(access(saved).callbackUrl()).isEqualTo("https://shop.example:8443/vqr/bank/api/transaction-sync");
        assertThat(access(saved).tokenUrl()).isEqualTo("https://shop.example:8443/vqr/api/token_generate");
        assertThat(access(saved).password()).isEqualTo("pass");
        assertThat(saved.endpoint().declaredAddress()).isEqualTo("https://shop.example:8443/vqr");
    }

    @Test
    void aPasswordThatIsNotGivenAgainStays() {
        Saved saved = created(vietqr("https://shop.example/a"));
        EndpointDraft moved = new EndpointDraft(
                "new", Profile.VIETQR_V1, "https://shop.example/b", "", "user", null, null, EventFilter.ALL, false);
        assertThat(this.<EndpointResult>with(
                        endpoints -> endpoints.update(own, saved.endpoint().id(), moved)))
                .isInstanceOf(Saved.class);
        assertThat(access(saved).password()).isEqualTo("pass");
        assertThat(access(saved).tlsVerified()).isFalse();
        assertThat(access(saved).callbackUrl()).startsWith("https://shop.example/b/");
    }

    @Test
    void whatCannotBeRightIsRefused() {
        assertThat(refusal(EndpointDraft.of(Profile.STANDARD, "https://10.0.0.1/")))
                .isEqualTo(Problem.ADDRESS);
        assertThat(refusal(EndpointDraft.of(Profile.STANDARD, "https://u:p@shop.example/")))
                .isEqualTo(Problem.ADDRESS);
        assertThat(refusal(v2("https://10.0.0.1/token", "user", "pass"))).isEqualTo(Problem.TOKEN_ADDRESS);
        assertThat(refusal(v2("", "user", "pass"))).isEqualTo(Problem.TOKEN_ADDRESS);
        assertThat(refusal(v2("https://shop.example/t", "user", ""))).isEqualTo(Problem.CREDENTIALS);
        assertThat(refusal(v2("https://shop.example/t", "us:er", "pass"))).isEqualTo(Problem.CREDENTIALS);
        EventFilter unknown = new EventFilter(Set.of("payment.eaten"), Set.of(), Set.of(), Optional.empty());
        assertThat(refusal(new EndpointDraft(
                        "", Profile.STANDARD, "https://shop.example/", "", "", null, null, unknown, true)))
                .isEqualTo(Problem.FILTER);
    }

    @Test
    void strangersNeitherSeeNorChangeIt() {
        Saved saved = created(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"));
        Sight stranger = Sight.of(List.of(merchant + 1));
        long id = saved.endpoint().id();
        assertThat(this.<Optional<Endpoint>>with(endpoints -> endpoints.find(stranger, id)))
                .isEmpty();
        assertThat(this.<Optional<String>>with(endpoints -> endpoints.rotate(stranger, id)))
                .isEmpty();
        assertThat(this.<EndpointResult>with(endpoints ->
                        endpoints.update(stranger, id, EndpointDraft.of(Profile.STANDARD, "https://shop.example/"))))
                .isEqualTo(Refused.because(Problem.NOT_FOUND));
        with(endpoints -> {
            endpoints.disable(stranger, id, DisabledReason.BY_HAND);
            endpoints.remove(stranger, id);
            return null;
        });
        assertThat(this.<Optional<Endpoint>>with(endpoints -> endpoints.find(own, id))
                        .orElseThrow()
                        .enabled())
                .isTrue();
    }

    @Test
    void aFilterChoosesByTypeAccountTerminalAndDirection() {
        EventFilter filter =
                new EventFilter(Set.of("payment.*"), Set.of(7L), Set.of("SHOP01"), Optional.of(Direction.C));
        assertThat(filter.wants(facts("payment.paid", 7, "SHOP01", Direction.C)))
                .isTrue();
        assertThat(filter.wants(facts("movement.recorded", 7, "SHOP01", Direction.C)))
                .isFalse();
        assertThat(filter.wants(facts("payment.paid", 8, "SHOP01", Direction.C)))
                .isFalse();
        assertThat(filter.wants(facts("payment.paid", 7, "SHOP02", Direction.C)))
                .isFalse();
        assertThat(filter.wants(facts("payment.paid", 7, "SHOP01", Direction.D)))
                .isFalse();
        assertThat(EventFilter.ALL.wants(facts("payment.paid", 8, "", Direction.D)))
                .isTrue();
    }

    @Test
    void anErrorTableIsReplacedAsAWhole() {
        DATABASE.run(em -> new ErrorTables(em).replace(merchant, Map.of("E1", ErrorGroup.RETRY)));
        DATABASE.run(em -> new ErrorTables(em).replace(merchant, Map.of("null", ErrorGroup.SUCCESS)));
        Map<String, ErrorGroup> table = DATABASE.inTransaction(em -> new ErrorTables(em).of(merchant));
        assertThat(table).containsExactly(Map.entry("null", ErrorGroup.SUCCESS));
    }

    private static EventFacts facts(String type, long account, String terminal, Direction direction) {
        return new EventFacts(type, 1, OptionalLong.of(account), terminal, Optional.of(direction));
    }

    private static EndpointDraft vietqr(String base) {
        return new EndpointDraft("", Profile.VIETQR_V1, base, "", "user", "pass", "", EventFilter.ALL, true);
    }

    private static EndpointDraft v2(String tokenUrl, String user, String password) {
        return new EndpointDraft(
                "", Profile.VIETQR_V2, "https://shop.example/", tokenUrl, user, password, "", EventFilter.ALL, true);
    }

    private Saved created(EndpointDraft draft) {
        return (Saved) with(endpoints -> endpoints.create(merchant, draft));
    }

    private Problem refusal(EndpointDraft draft) {
        return ((Refused) with(endpoints -> endpoints.create(merchant, draft))).problem();
    }

    private EndpointAccess access(Saved saved) {
        return with(endpoints -> endpoints.access(saved.endpoint().id()));
    }

    private <T> T with(Function<Endpoints, T> work) {
        return DATABASE.inTransaction(em -> work.apply(Registry.of(em, now)));
    }
}
