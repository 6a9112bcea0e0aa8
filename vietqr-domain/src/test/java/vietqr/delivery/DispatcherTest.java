package vietqr.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.event.EventTold;
import vietqr.kernel.Place;
import vietqr.merchant.Sight;
import vietqr.testing.TestDatabase;
import vietqr.testing.Until;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.Profile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Sending what is owed: fairly, once per lease, again after failures, and not at all where there is no hope. */
class DispatcherTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final DeliveryScene scene = new DeliveryScene(DATABASE);
    private final Receivers receivers = new Receivers();
    private final Dispatcher node = scene.node(receivers);

    @AfterEach
    void letGo() {
        receivers.letGo();
        scene.close();
    }

    @Test
    void whatIsOwedIsSentOnce() {
        long endpoint = standard();
        scene.pay("one");
        node.sendDue();
        delivered(endpoint, 1);
        node.sendDue();
        node.sendDue();
        assertThat(receivers.heard(endpoint)).hasSize(1);
    }

    @Test
    void whatWasOwedFirstIsListedFirstIfOneAsksForIt() {
        long endpoint = standard();
        for (int i = 0; i < 3; i++) scene.pay("told " + i);
        List<Long> newest = scene.listed(endpoint, Place.Order.NEWEST);
        assertThat(newest).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(scene.listed(endpoint, Place.Order.OLDEST))
                .hasSize(3)
                .isSorted()
                .containsAll(newest);
    }

    @Test
    void whatIsOwedToAllIsListedInEitherOrderAndNothingElseIs() {
        long one = standard();
        long other = standard();
        for (int i = 0; i < 2; i++) scene.pay("told " + i);
        List<Long> all = new ArrayList<>(scene.listed(one, Place.Order.OLDEST));
        all.addAll(scene.listed(other, Place.Order.OLDEST));
        Collections.sort(all);

        assertThat(scene.listed(DeliveryState.OWED, Place.Order.OLDEST))
                .hasSize(4)
                .isEqualTo(all);
        Collections.reverse(all);
        assertThat(scene.listed(DeliveryState.OWED, Place.Order.NEWEST)).isEqualTo(all);
    }

    @Test
    void aReceiverThatWasDownGetsEverythingWithTheSameIdsAndBodies() {
        long endpoint = standard();
        receivers.answering(Outcome.RETRY);
        for (int i = 0; i < 5; i++) scene.pay("down " + i);
        List<Duration> waits = List.of(
                Duration.ZERO,
                Duration.ofSeconds(7),
                Duration.ofMinutes(6),
                Duration.ofMinutes(35),
                Duration.ofHours(3));
        for (Duration wait : waits) {
            scene.clock().advance(wait);
            for (int i = 0; i < 5; i++) {
                node.sendDue();
                scene.clock().advance(Duration.ofSeconds(31));
                Until.holds(
                        "nothing in flight",
                        () -> tries(endpoint) == receivers.heard(endpoint).size());
            }
        }
        receivers.answering(Outcome.DELIVERED);
        scene.clock().advance(Duration.ofHours(14));
        Until.holds("all taken", () -> {
            node.sendDue();
            scene.clock().advance(Duration.ofSeconds(31));
            return states(endpoint, DeliveryState.DELIVERED) == 5;
        });

        List<DueDelivery> heard = receivers.heard(endpoint);
        assertThat(heard.stream().map(DueDelivery::eventId).distinct()).hasSize(5);
        assertThat(heard.stream()
                        .map(due -> due.eventId() + due.sequence() + due.body())
                        .distinct())
                .as("id, number and body of each are always the same")
                .hasSize(5);
        assertThat(heard.stream().map(DueDelivery::sequence).distinct()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void manyOwedToAnEndpointThatHangsDelayNobody() {
        long hanging = standard();
        for (int i = 0; i < 40; i++) scene.pay("stuck " + i);
        long well = standard();
        receivers.hangingAt(hanging);
        node.sendDue();
        Until.holds("some hang", () -> !receivers.heard(hanging).isEmpty());
        for (int i = 0; i < 20; i++) scene.pay("fresh " + i);

        node.sendDue();

        delivered(well, 20);
        assertThat(receivers.heard(hanging)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void twoNodesNeverSendTheSameWithinALease() {
        long endpoint = standard();
        for (int i = 0; i < 60; i++) scene.pay("shared " + i);
        Receivers others = new Receivers();
        Dispatcher second = scene.node(others);
        Until.holds("all sent", () -> {
            Thread beside = new Thread(second::sendDue);
            beside.start();
            node.sendDue();
            return states(endpoint, DeliveryState.DELIVERED) == 60;
        });
        Set<String> first = ids(receivers.heard(endpoint));
        Set<String> other = ids(others.heard(endpoint));
        assertThat(receivers.heard(endpoint)).hasSize(first.size());
        assertThat(others.heard(endpoint)).hasSize(other.size());
        assertThat(Collections.disjoint(first, other)).isTrue();
        assertThat(first.size() + other.size()).isEqualTo(60);
        long[] numbers = LongStream.concat(
                        receivers.heard(endpoint).stream().mapToLong(DueDelivery::sequence),
                        others.heard(endpoint).stream().mapToLong(DueDelivery::sequence))
                .sorted()
                .toArray();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 60).toArray());
    }

    @Test
    void whatADeadNodeHadClaimedIsSentAfterItsLease() {
        long endpoint = standard();
        scene.pay("orphan");
        assertThat(scene.claims().claim(endpoint, 10)).hasSize(1);
        assertThat(scene.claims().claim(endpoint, 10)).isEmpty();
        scene.clock().advance(Claims.LEASE.minusSeconds(1));
        assertThat(scene.claims().claim(endpoint, 10)).isEmpty();
        scene.clock().advance(Duration.ofSeconds(1));
        assertThat(scene.claims().claim(endpoint, 10)).hasSize(1);
    }

    @Test
    void anEndpointHasALimitAndOneThatFailsAStricterOne() {
        long endpoint = standard();
        for (int i = 0; i < 30; i++) scene.pay("many " + i);
        Claims claims = scene.claims();
        List<DueDelivery> first = claims.claim(endpoint, 100);
        assertThat(first).hasSize(16);
        assertThat(claims.claim(endpoint, 100)).isEmpty();
        first.forEach(due -> claims.record(due, Receivers.result(Outcome.RETRY)));
        assertThat(claims.claim(endpoint, 100)).as("it pauses").isEmpty();
        scene.clock().advance(Duration.ofSeconds(31));
        assertThat(claims.claim(endpoint, 100)).hasSize(1);
    }

    @Test
    void attemptsThatAreBookedTogetherCountOneByOne() {
        long endpoint = standard();
        for (int i = 0; i < 5; i++) scene.pay("together " + i);
        Claims claims = scene.claims();
        claims.record(claims.claim(endpoint, 3).stream()
                .map(due -> new Claims.Attempted(due, Receivers.result(Outcome.RETRY)))
                .toList());

        assertThat(scene.incidents(endpoint).get(0).failures()).isEqualTo(3);
        assertThat(tries(endpoint)).isEqualTo(3);
        scene.clock().advance(Duration.ofSeconds(31));
        assertThat(claims.claim(endpoint, 100))
                .as("it has failed three times in a row")
                .hasSize(1);
    }

    @Test
    void whatWaitsBehindAFailingEndpointIsNotSaidToBeTriedLongAgo() {
        long endpoint = standard();
        for (int i = 0; i < 6; i++) scene.pay("behind " + i);
        DeliveryStory waiting = scene.stories(endpoint).get(0);
        assertThat(scene.next(waiting).kind()).isEqualTo(NextTry.Kind.NOW);

        Claims claims = scene.claims();
        claims.claim(endpoint, 5).forEach(due -> claims.record(due, Receivers.result(Outcome.RETRY)));
        assertThat(scene.next(waiting))
                .as("five failures in a row are followed by a second of rest")
                .isEqualTo(new NextTry(NextTry.Kind.ENDPOINT, scene.now().get().plusSeconds(1)));

        scene.clock().advance(Duration.ofSeconds(2));
        assertThat(scene.next(waiting))
                .isEqualTo(new NextTry(NextTry.Kind.ENDPOINT, scene.now().get()));
        assertThat(scene.next(scene.stories(endpoint).get(5)).kind())
                .as("the wait of its schedule is longer than that of the endpoint")
                .isEqualTo(NextTry.Kind.SCHEDULE);

        claims.claim(endpoint, 1);
        assertThat(scene.next(waiting).kind()).isEqualTo(NextTry.Kind.NOW);
        scene.clock().advance(Claims.LEASE.plusSeconds(1));
        scene.endpoints(endpoints -> {
            endpoints.disable(Sight.EVERYTHING, endpoint, DisabledReason.BY_HAND);
            return null;
        });
        assertThat(scene.next(waiting).kind()).isEqualTo(NextTry.Kind.OFF);
    }

    @Test
    void aPauseThatIsAskedForHoldsForTheWholeEndpoint() {
        long endpoint = standard();
        scene.pay("a");
        scene.pay("b");
        Claims claims = scene.claims();
        List<DueDelivery> first = claims.claim(endpoint, 1);
        claims.record(first.get(0), Receivers.result(Receivers.pausing(Duration.ofMinutes(10))));
        scene.clock().advance(Duration.ofMinutes(9));
        assertThat(claims.claim(endpoint, 10)).isEmpty();
        assertThat(claims.waiting(1000)).extracting(Claims.Waiting::endpointId).doesNotContain(endpoint);
        scene.clock().advance(Duration.ofMinutes(1));
        assertThat(claims.claim(endpoint, 10)).isNotEmpty();
    }

    @Test
    void afterAPauseThatWasAskedForOneGoesFirstAndTheOthersWhenItIsTaken() {
        long endpoint = standard();
        for (int i = 0; i < 10; i++) scene.pay("throttled " + i);
        Claims claims = scene.claims();
        List<DueDelivery> first = claims.claim(endpoint, 1);
        claims.record(first.get(0), Receivers.result(Receivers.pausing(Duration.ofSeconds(30))));
        scene.clock().advance(Duration.ofSeconds(31));

        List<DueDelivery> probe = claims.claim(endpoint, 8);
        assertThat(probe).hasSize(1);
        assertThat(claims.claim(endpoint, 8)).as("while it is under way").isEmpty();
        claims.record(probe.get(0), Receivers.result(Receivers.pausing(Duration.ofSeconds(30))));
        scene.clock().advance(Duration.ofSeconds(31));

        List<DueDelivery> second = claims.claim(endpoint, 8);
        assertThat(second).hasSize(1);
        claims.record(second.get(0), Receivers.result(Outcome.DELIVERED));
        assertThat(claims.claim(endpoint, 8)).hasSize(8);
    }

    @Test
    void whatWasUnderWayBeforeEndsNoPause() {
        long endpoint = standard();
        for (int i = 0; i < 4; i++) scene.pay("under way " + i);
        Claims claims = scene.claims();
        List<DueDelivery> first = claims.claim(endpoint, 2);
        claims.record(first.get(0), Receivers.result(Receivers.pausing(Duration.ofMinutes(10))));
        claims.record(first.get(1), Receivers.result(Outcome.DELIVERED));
        scene.clock().advance(Duration.ofMinutes(9));
        assertThat(claims.claim(endpoint, 10)).isEmpty();
        scene.clock().advance(Duration.ofMinutes(2));
        assertThat(claims.claim(endpoint, 10)).hasSize(1);
    }

    @Test
    void fiveDaysOfFailureDisableAndSuccessBeforeThatEndsTheIncident() {
        long endpoint = standard();
        fail(endpoint);
        scene.clock().advance(Health.FAILING_FOR.minusSeconds(1));
        fail(endpoint);
        assertThat(scene.disabled()).isEmpty();
        succeed(endpoint);
        assertThat(scene.incidents(endpoint)).hasSize(1);
        assertThat(scene.incidents(endpoint).get(0).endedAt()).isPresent();

        fail(endpoint);
        scene.clock().advance(Health.FAILING_FOR);
        fail(endpoint);
        assertThat(scene.disabled())
                .containsExactly(new EndpointDisabled(endpoint, scene.shop().merchantId(), DisabledReason.FAILING));
        assertThat(scene.incidents(endpoint)).hasSize(2);
        assertThat(scene.incidents(endpoint).get(0).failures()).isEqualTo(2);
        scene.clock().advance(Duration.ofDays(1));
        assertThat(scene.claims().waiting(1000))
                .extracting(Claims.Waiting::endpointId)
                .doesNotContain(endpoint);
    }

    @Test
    void peopleHearOfAnIncidentAtItsThirdFailureAndOfItsEndOnlyThen() {
        long endpoint = standard();
        fail(endpoint);
        fail(endpoint);
        succeed(endpoint);
        assertThat(scene.turned()).as("a hiccup is no news").isEmpty();

        for (int i = 0; i < 4; i++) {
            fail(endpoint);
            scene.clock().advance(Duration.ofMinutes(5));
        }
        assertThat(scene.turned()).hasSize(1);
        assertThat(scene.turned().get(0).merchantId()).isEqualTo(scene.shop().merchantId());
        succeed(endpoint);
        assertThat(scene.turned()).hasSize(2);
        assertThat(scene.turned().get(1).incident().endedAt()).isPresent();
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAtOnceAndCanBeBroughtBack() {
        long endpoint = standard();
        receivers.answering(due -> Verdict.GONE);
        Instant start = scene.clock().instant();
        scene.pay("gone");
        node.sendDue();
        Until.holds("disabled", () -> !enabled(endpoint));
        assertThat(scene.disabled()).extracting(EndpointDisabled::reason).containsExactly(DisabledReason.GONE);
        scene.pay("not owed while disabled");
        assertThat(scene.stories(endpoint)).hasSize(1);

        scene.endpoints(endpoints -> {
            endpoints.enable(Sight.EVERYTHING, endpoint);
            return null;
        });
        receivers.answering(Outcome.DELIVERED);
        assertThat(scene.recover(endpoint, start)).isEqualTo(2);
        scene.clock().advance(Duration.ofMinutes(1));
        node.sendDue();
        delivered(endpoint, 2);
        assertThat(scene.recover(endpoint, start)).as("nothing is missing").isZero();
    }

    @Test
    void recoveryMakesUpWhatWasNeverOwedInTheEndpointsOwnFormat() {
        scene.pay("before it existed");
        long sepay = scene.endpoint(EndpointDraft.of(Profile.SEPAY, "https://shop.example/s"))
                .endpoint()
                .id();
        assertThat(scene.recover(sepay, scene.clock().instant().minus(Duration.ofHours(1))))
                .isEqualTo(1);
        assertThat(scene.stories(sepay).get(0).body()).contains("\"transferType\":\"in\"");
    }

    @Test
    void oneCanBeSentAgain() {
        long endpoint = standard();
        scene.pay("again");
        node.sendDue();
        delivered(endpoint, 1);
        assertThat(scene.resend(scene.stories(endpoint).get(0).id())).isTrue();
        node.sendDue();
        Until.holds("twice", () -> tries(endpoint) == 2);
        List<DueDelivery> heard = receivers.heard(endpoint);
        assertThat(heard.get(0).body()).isEqualTo(heard.get(1).body());
        assertThat(heard.get(0).eventId()).isEqualTo(heard.get(1).eventId());
    }

    @Test
    void aTestGoesToItsEndpointOnly() {
        var saved = scene.endpoint(EndpointDraft.of(Profile.PAYOS, "https://shop.example/p"));
        long other = standard();
        EventTold[] told = new EventTold[1];
        scene.shop().tests(saved.endpoint(), (em, one) -> told[0] = one);
        assertThat(told[0].owed())
                .extracting(EventTold.Owed::endpointId)
                .containsExactly(saved.endpoint().id());
        assertThat(scene.stories(other)).isEmpty();
    }

    private boolean enabled(long endpoint) {
        return scene.endpoints(endpoints ->
                endpoints.find(Sight.EVERYTHING, endpoint).orElseThrow().enabled());
    }

    private void fail(long endpoint) {
        scene.pay("x");
        DueDelivery due = scene.claims().claim(endpoint, 1).get(0);
        scene.claims().record(due, Receivers.result(Outcome.RETRY));
        scene.clock().advance(Duration.ofMillis(1));
    }

    private void succeed(long endpoint) {
        scene.pay("x");
        DueDelivery due = scene.claims().claim(endpoint, 1).get(0);
        scene.claims().record(due, Receivers.result(Outcome.DELIVERED));
    }

    private long standard() {
        return scene.endpoint(EndpointDraft.of(Profile.STANDARD, "https://shop.example/hook"))
                .endpoint()
                .id();
    }

    private void delivered(long endpoint, int count) {
        Until.holds(count + " delivered", () -> states(endpoint, DeliveryState.DELIVERED) == count);
    }

    private long states(long endpoint, DeliveryState state) {
        return scene.stories(endpoint).stream()
                .filter(story -> story.state() == state)
                .count();
    }

    private int tries(long endpoint) {
        return scene.stories(endpoint).stream()
                .mapToInt(story -> story.tries().size())
                .sum();
    }

    private static Set<String> ids(List<DueDelivery> heard) {
        Set<String> ids = new HashSet<>();
        heard.forEach(due -> ids.add(due.eventId()));
        return ids;
    }
}
