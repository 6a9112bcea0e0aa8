package vietqr.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Now;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTest {
    private static final Instant PROVED = Instant.parse("2026-11-30T08:00:00Z");
    private static final String SENSITIVE = "/apikeys/edit.xhtml";

    private final CurrentPerson current = new CurrentPerson();

    @BeforeEach
    void anOwnerHasSignedIn() {
        become(Role.OWNER);
    }

    @Test
    void forAQuarterOfAnHourNothingIsAskedAndThenItIs() {
        assertThat(missing("GET", SENSITIVE, Duration.ofMinutes(15))).isFalse();
        assertThat(missing("GET", SENSITIVE, Duration.ofMinutes(15).plusMillis(1)))
                .isTrue();
    }

    @Test
    void whatWasDrawnInTimeIsTakenALittleLater() {
        assertThat(missing("POST", SENSITIVE, Duration.ofMinutes(25))).isFalse();
        assertThat(missing("POST", SENSITIVE, Duration.ofMinutes(25).plusMillis(1)))
                .isTrue();
    }

    @Test
    void whoShowsItAgainIsAskedNoMore() {
        current.proves(PROVED.plus(Duration.ofHours(1)));
        assertThat(missing("GET", SENSITIVE, Duration.ofHours(1))).isFalse();
    }

    @Test
    void nobodyIsAskedWhereNothingSensitiveCanBeDoneOrWhoCannotDoIt() {
        assertThat(missing("GET", "/payments/list.xhtml", Duration.ofHours(1))).isFalse();
        become(Role.AUDITOR);
        assertThat(missing("GET", "/apikeys/view.xhtml", Duration.ofHours(1))).isFalse();
    }

    private void become(Role role) {
        current.become(new Person(1, "o@shop.example", "O", Set.of(role), Language.VI), PROVED);
        current.proves(PROVED);
    }

    private boolean missing(String method, String path, Duration later) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> asked.getName().equals("getMethod") ? method : path);
        return new Proof(current, request, new Now(Clock.fixed(PROVED.plus(later), ZoneOffset.UTC))).isMissing();
    }
}
