package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import vietqr.airing.MayHear;
import vietqr.airing.PersonEars;
import vietqr.airing.PersonFrames;
import vietqr.event.EventFeed;
import vietqr.event.FeedPage;
import vietqr.event.FeedWatch;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's program hears of the merchants its person may hear of at the time, each thing once. */
class PersonListenersTest {
    private static final String ID = "an id";
    private static final long SHOP = 1;
    private static final long OTHER = 2;

    private final Map<String, List<MayHear>> may = new HashMap<>(Map.of(ID, List.of(hears(SHOP))));
    private final List<Followed> followed = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private boolean room = true;
    private boolean broken;
    private final PersonListeners people = new PersonListeners(new Ears(), new Words(), new Feed(), new Watch());

    private record Followed(long merchant, long position, FeedWatch.Follower follower) {}

    @Test
    void itHearsOfMoneyOnlyAndFromNowOn() {
        people.open(line(), ID);

        Followed shop = only();
        assertThat(shop.merchant).isEqualTo(SHOP);
        assertThat(shop.position).isEqualTo(40);
        shop.follower.tell(item(41, OptionalLong.of(7)));
        shop.follower.tell(item(42, OptionalLong.empty()));
        shop.follower.tell(item(43, OptionalLong.of(8)));
        assertThat(sent).containsExactly("7 of 1", "8 of 1");
    }

    @Test
    void afterTheHourItGoesOnWithoutAGapAndWithoutARepeat() {
        people.open(line(), ID);
        Followed before = only();
        before.follower.tell(item(41, OptionalLong.of(7)));

        before.follower.end();
        people.tick();
        people.tick();

        assertThat(followed).hasSize(2);
        Followed after = followed.get(1);
        assertThat(after.position).isEqualTo(41);
        before.follower.tell(item(42, OptionalLong.of(8)));
        after.follower.tell(item(42, OptionalLong.of(8)));
        after.follower.tell(item(43, OptionalLong.of(9)));
        assertThat(sent).containsExactly("7 of 1", "8 of 1", "9 of 1");
    }

    @Test
    void whatWasTakenAwayIsNotHeardAnyMoreAndWhatWasGivenIsFromThenOn() {
        people.open(line(), ID);
        Followed shop = only();
        may.put(ID, List.of(hears(OTHER)));
        people.check();

        assertThat(shop.follower.tell(item(41, OptionalLong.of(7)))).isFalse();
        shop.follower.end();
        people.tick();
        assertThat(followed).extracting(Followed::merchant).containsExactly(SHOP, OTHER);
        followed.get(1).follower.tell(item(41, OptionalLong.of(8)));
        assertThat(sent).containsExactly("8 of 2");
        assertThat(closed).isEmpty();
    }

    @Test
    void whatIsLookedAtAgainIsFollowedOnceAndByTheRightsOfNow() {
        people.open(line(), ID);
        may.put(ID, List.of(new MayHear(SHOP, true, true)));
        people.check();

        only().follower.tell(item(41, OptionalLong.of(7)));
        assertThat(sent).containsExactly("7 of 1 in full");
    }

    @Test
    void whoseIdIsWithdrawnIsSentAway() {
        people.open(line(), ID);
        may.clear();
        assertThat(people.knows(ID)).isFalse();

        people.check();

        assertThat(closed).containsExactly("1008 not open");
        assertThat(only().follower.beat()).isFalse();
    }

    @Test
    void whoFindsNoRoomIsToldToComeAgain() {
        room = false;
        people.open(line(), ID);
        assertThat(closed).containsExactly("1013 too many listeners");
    }

    @Test
    void onePersonHasOnlySoManyAndWhoGoesLeavesRoom() {
        SocketLine first = line();
        people.open(first, ID);
        for (int i = 1; i < PersonListeners.MOST_BY_ONE_ID; i++) people.open(line(), ID);
        assertThat(closed).isEmpty();
        SocketLine more = line();
        people.open(more, ID);
        assertThat(closed).containsExactly("1013 too many listeners");

        people.close(more.session());
        people.close(first.session());
        people.open(line(), ID);
        assertThat(closed).hasSize(1);
    }

    @Test
    void whoWorksForTooManyIsToldSo() {
        may.put(
                ID,
                LongStream.rangeClosed(0, PersonListener.MOST_MERCHANTS)
                        .mapToObj(PersonListenersTest::hears)
                        .toList());
        people.open(line(), ID);
        assertThat(closed).containsExactly("1008 more than 100 merchants");
        assertThat(followed).isEmpty();
    }

    @Test
    void whatCannotBeReadSendsTheListenerAwayInsteadOfBeingLeftOut() {
        people.open(line(), ID);
        broken = true;
        assertThat(only().follower.tell(item(41, OptionalLong.of(7)))).isFalse();
        assertThat(closed).containsExactly("1013 not readable now");
    }

    private static MayHear hears(long merchant) {
        return new MayHear(merchant, false, false);
    }

    private Followed only() {
        assertThat(followed).hasSize(1);
        return followed.get(0);
    }

    private static FeedPage.Item item(long position, OptionalLong movement) {
        return new FeedPage.Item(position, "evt_" + position, "any", Instant.EPOCH, "{}", movement);
    }

    private SocketLine line() {
        boolean[] open = {true};
        return new SocketLine(
                (Session) Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (session, method, arguments) -> switch (method.getName()) {
                            case "getAsyncRemote" -> remote();
                            case "isOpen" -> open[0];
                            case "hashCode" -> System.identityHashCode(session);
                            case "equals" -> session == arguments[0];
                            case "close" -> {
                                open[0] = false;
                                yield ended((CloseReason) arguments[0]);
                            }
                            default -> throw new UnsupportedOperationException(method.getName());
                        }),
                "192.0.2.0");
    }

    private Object ended(CloseReason reason) {
        closed.add(reason.getCloseCode().getCode() + " " + reason.getReasonPhrase());
        return null;
    }

    private RemoteEndpoint.Async remote() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (remote, method, arguments) -> {
                    sent.add((String) arguments[0]);
                    ((SendHandler) arguments[1]).onResult(new SendResult());
                    return null;
                });
    }

    private final class Ears extends PersonEars {
        @Override
        public Optional<List<MayHear>> of(String id) {
            return Optional.ofNullable(may.get(id));
        }
    }

    private final class Words extends PersonFrames {
        @Override
        public Optional<String> of(long movementId, MayHear who) {
            if (broken) throw new IllegalStateException("no database");
            return Optional.of(movementId + " of " + who.merchantId() + (who.personal() ? " in full" : ""));
        }
    }

    private static final class Feed extends EventFeed {
        @Override
        public long end(long merchantId) {
            return 40;
        }
    }

    private final class Watch extends FeedWatch {
        @Override
        public boolean follow(long merchantId, long position, Follower follower) {
            if (room) followed.add(new Followed(merchantId, position, follower));
            return room;
        }
    }
}
