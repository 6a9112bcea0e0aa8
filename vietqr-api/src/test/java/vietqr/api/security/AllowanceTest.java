package vietqr.api.security;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

class AllowanceTest {
    /** Just before it runs over, which must not matter. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    private final Allowance ten = new Allowance(10, 3, clock::get);

    @Test
    void aMinutesWorthMayComeAtOnceAndNoMore() {
        for (int left = 9; left >= 0; left--)
            assertThat(ten.take("a").remaining()).isEqualTo(left);

        assertThat(ten.take("a").granted()).isFalse();
        assertThat(ten.take("b").granted()).as("somebody else").isTrue();
    }

    @Test
    void itComesBackOneByOne() {
        for (int i = 0; i < 10; i++) ten.take("a");

        clock.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(ten.take("a").granted()).isTrue();
        assertThat(ten.take("a").granted()).isFalse();
    }

    @Test
    void lookingCostsNothing() {
        for (int i = 0; i < 20; i++) assertThat(ten.look("a").granted()).isTrue();

        assertThat(ten.take("a").remaining()).isEqualTo(9);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeAgain() {
        for (int i = 0; i < 10; i++) ten.take("a");
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

        ten.take("a").tell(headers);

        assertThat(headers.getFirst("Retry-After")).isEqualTo(4L);
        assertThat(headers.getFirst("RateLimit-Limit")).isEqualTo(10);
        assertThat(headers.getFirst("RateLimit-Remaining")).isEqualTo(0L);
        assertThat(headers.getFirst("RateLimit-Reset")).isEqualTo(58L);
        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("10;w=60");
    }

    @Test
    void zeroMeansNoLimitAndNoWord() {
        Allowance free = new Allowance(0);
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

        for (int i = 0; i < 100; i++) assertThat(free.take("a").granted()).isTrue();
        free.take("a").tell(headers);
        assertThat(headers).isEmpty();
    }

    @Test
    void onlySoManyAreRemembered() {
        for (int i = 0; i < 10; i++) ten.take("a");
        ten.take("b");
        ten.take("c");
        assertThat(ten.look("a").granted()).as("still known").isFalse();
        ten.take("d");
        ten.take("e");

        assertThat(ten.look("b").remaining()).as("forgotten").isEqualTo(10);
    }
}
