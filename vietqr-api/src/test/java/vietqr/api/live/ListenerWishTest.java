package vietqr.api.live;

import org.junit.jupiter.api.Test;
import vietqr.api.live.ListenerWish.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of a listener's parameters counts. */
class ListenerWishTest {
    @Test
    void theFirstPresentOneInTheDocumentedOrderWins() {
        assertThat(ListenerWish.of(given("clientId", "c", "boxId", "b", "refId", "r")))
                .map(ListenerWish::kind)
                .contains(Kind.REF_ID);
        assertThat(ListenerWish.of(given("clientId", "c", "boxId", "b")))
                .map(ListenerWish::id)
                .contains("b");
        assertThat(ListenerWish.of(given("clientId", "c", "userId", "u")))
                .map(ListenerWish::kind)
                .contains(Kind.USER_ID);
    }

    @Test
    void anEmptyOneIsNotPresent() {
        assertThat(ListenerWish.of(given("refId", " ", "clientId", "c")))
                .map(ListenerWish::kind)
                .contains(Kind.CLIENT_ID);
        assertThat(ListenerWish.of(given("refId", ""))).isEmpty();
        assertThat(ListenerWish.of(Map.of())).isEmpty();
        assertThat(ListenerWish.of(given("token", "t"))).isEmpty();
    }

    @Test
    void whereToGoOnIsANumber() {
        assertThat(ListenerWish.of(given("clientId", "c", "after", "17")))
                .map(ListenerWish::after)
                .contains(OptionalLong.of(17));
        assertThat(ListenerWish.of(given("clientId", "c")))
                .map(ListenerWish::after)
                .contains(OptionalLong.empty());
        assertThat(ListenerWish.of(given("clientId", "c", "after", "-1"))).isEmpty();
        assertThat(ListenerWish.of(given("clientId", "c", "after", "9".repeat(30))))
                .isEmpty();
        assertThat(ListenerWish.of(given("clientId", "c".repeat(201)))).isEmpty();
    }

    @Test
    void aPersonsProgramListensFromNowOnOnly() {
        assertThat(ListenerWish.of(given("userId", "u"))).isPresent();
        assertThat(ListenerWish.of(given("userId", "u", "after", "0"))).isEmpty();
        assertThat(Kind.USER_ID.servedHere()).isTrue();
        assertThat(Kind.LOGIN_ID.servedHere() || Kind.EC_LOGIN_ID.servedHere()).isFalse();
    }

    private static Map<String, List<String>> given(String... namesAndValues) {
        Map<String, List<String>> all = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) all.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        return all;
    }
}
