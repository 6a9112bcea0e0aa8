package vietqr.api.mqtt;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** How much a device may say. */
class BucketTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = Long.MAX_VALUE - 3 * SECOND;

    @Test
    void soManyAtOnceAndNoMore() {
        Bucket bucket = new Bucket(20, 5, START);
        assertThat(taken(bucket, 100, START)).isEqualTo(20);
    }

    @Test
    void soManyASecondAfterThatEvenWhenTheClockTurnsOver() {
        Bucket bucket = new Bucket(20, 5, START);
        taken(bucket, 100, START);
        assertThat(taken(bucket, 100, START + SECOND)).isEqualTo(5);
        assertThat(taken(bucket, 100, START + 4 * SECOND)).isEqualTo(15);
    }

    @Test
    void whoWaitsLongHasNoMoreThanAtFirst() {
        Bucket bucket = new Bucket(20, 5, START);
        taken(bucket, 100, START);
        assertThat(taken(bucket, 100, START + 1_000 * SECOND)).isEqualTo(20);
    }

    private static long taken(Bucket bucket, int wishes, long now) {
        return IntStream.range(0, wishes).filter(i -> bucket.take(now)).count();
    }
}
