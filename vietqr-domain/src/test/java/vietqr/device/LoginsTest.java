package vietqr.device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** By what machines are let in, and that topics are nobody else's. */
class LoginsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final Now now = new Now(clock);

    @Test
    void whoKnowsTheSecretIsLetInAndNobodyElse() {
        Logins.Issued issued = logins(logins -> logins.issue(terminal("T" + Ids.next())));

        assertThat(opening(issued.login().name(), issued.secret())).isPresent();
        assertThat(opening(issued.login().name(), issued.secret() + "x")).isEmpty();
        assertThat(opening("TER00000000", issued.secret())).isEmpty();
        assertThat(issued).asString().doesNotContain(issued.secret());
    }

    @Test
    void anotherSecretTakesThePlaceOfTheFirst() {
        Terminal terminal = terminal("T" + Ids.next());
        Logins.Issued first = logins(logins -> logins.issue(terminal));
        Logins.Issued second = logins(logins -> logins.issue(terminal));

        assertThat(second.login().id()).isEqualTo(first.login().id());
        assertThat(opening(first.login().name(), first.secret())).isEmpty();
        assertThat(opening(first.login().name(), second.secret())).isPresent();
    }

    @Test
    void twoMerchantsWithTheSameCodeHaveDifferentTopics() {
        String code = "T" + Ids.next();
        Terminal first = terminal(code);
        Terminal second = terminal(code);

        assertThat(logins(logins -> logins.issue(first)).login().topic()).isEqualTo(code);
        assertThat(logins(logins -> logins.issue(second)).login().topic()).isEqualTo(second.tid());
    }

    @Test
    void aCodeThatCannotBePartOfATopicGivesWayToTheNumber() {
        Terminal terminal = terminal("A/" + Ids.next());
        assertThat(logins(logins -> logins.issue(terminal)).login().topic()).isEqualTo(terminal.tid());
    }

    @Test
    void aRevokedLoginOpensNothing() {
        Logins.Issued issued = logins(logins -> logins.issue(terminal("T" + Ids.next())));
        logins(logins -> {
            logins.revoke(issued.login().id());
            return null;
        });
        assertThat(opening(issued.login().name(), issued.secret())).isEmpty();
    }

    @Test
    void aLoginStandsAsLongAsItIsThereWithTheSameSecret() {
        Terminal terminal = terminal("T" + Ids.next());
        DeviceLogin stays =
                logins(logins -> logins.issue(terminal("T" + Ids.next()))).login();
        DeviceLogin before = logins(logins -> logins.issue(terminal)).login();
        assertThat(standing(stays, before)).containsExactlyInAnyOrder(stays.id(), before.id());

        clock.advance(Duration.ofSeconds(1));
        DeviceLogin after = logins(logins -> logins.issue(terminal)).login();
        assertThat(standing(stays, before)).containsExactly(stays.id());
        assertThat(standing(after)).containsExactly(after.id());
        assertThat(standing()).isEmpty();
    }

    private Set<Long> standing(DeviceLogin... some) {
        return logins(logins -> logins.standing(List.of(some)));
    }

    @Test
    void aBoxIsEnteredOnceAndIsNobodyElses() {
        MacAddress mac = new MacAddress(String.format("%012X", Ids.next() & 0xFFFFFFFFFFFFL));
        long mine = merchant().id();
        long others = merchant().id();
        Box first = boxes(boxes -> boxes.enter(mine, mac)).orElseThrow();

        assertThat(boxes(boxes -> boxes.enter(mine, mac)).map(Box::code)).contains(first.code());
        Optional<Box> theirs = boxes(boxes -> boxes.enter(others, mac));
        assertThat(theirs).isEmpty();
        assertThat(boxes(boxes -> boxes.byBoxId(first.boxId())).map(Box::id)).contains(first.id());
    }

    @Test
    void aMachineCountsAsConnectedForAsLongAsItsNodeSaysSo() {
        long login = logins(logins -> logins.issue(terminal("T" + Ids.next())))
                .login()
                .id();
        assertThat(seen(login)).isEmpty();

        presence(presence -> presence.here(List.of(login, 1L)));
        assertThat(seen(login)).map(Presence.Seen::online).contains(true);

        clock.advance(Presence.BELIEVED_FOR);
        assertThat(seen(login)).map(Presence.Seen::online).contains(false);

        presence(presence -> presence.here(List.of(login)));
        presence(presence -> presence.gone(login, Away.BROKEN, "no power\u0000" + "!".repeat(500)));
        assertThat(seen(login)).hasValueSatisfying(gone -> {
            assertThat(gone.at()).isEqualTo(now.get());
            assertThat(gone.online()).isFalse();
            assertThat(gone.away()).contains(Away.BROKEN);
            assertThat(gone.words()).startsWith("no power !!").hasSize(200);
        });
    }

    private Optional<Presence.Seen> seen(long login) {
        return Optional.ofNullable(DATABASE.inTransaction(em -> new Presence(em, now).of(List.of(login)))
                .get(login));
    }

    private void presence(Consumer<Presence> work) {
        DATABASE.run(em -> work.accept(new Presence(em, now)));
    }

    private Optional<DeviceLogin> opening(String name, String secret) {
        return logins(logins -> logins.opening(name, secret));
    }

    private Terminal terminal(String code) {
        return DATABASE.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            return merchants.addTerminal(merchants.add("Shop"), code, "Till");
        });
    }

    private Merchant merchant() {
        return DATABASE.inTransaction(em -> new Merchants(em, now).add("Shop"));
    }

    private <T> T logins(Function<Logins, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new Logins(em, new Merchants(em, now), now)));
    }

    private <T> T boxes(Function<Boxes, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new Boxes(em, new Merchants(em, now), now, new FakeEvent<>())));
    }
}
