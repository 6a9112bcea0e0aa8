package vietqr.api.broker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SendersTest {
    @ParameterizedTest
    @CsvSource({
        "vietqr/request/SHOP01, SHOP01",
        "vietqr/request-status/SHOP 01, SHOP 01",
        "vietqr/refund-request/SHOP01, SHOP01",
        "vietqr/refund-request/SHOP01/again, SHOP01",
        "vietqr/cash/SHOP01/hopper/2, SHOP01"
    })
    void aTopicTellsWhoseItIs(String topic, String name) {
        assertThat(Senders.nameIn(topic)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vietqr/refund-request",
                "vietqr/bdsd/SHOP01",
                "vietqr/requests/SHOP01",
                "x/vietqr/request/SHOP01"
            })
    void othersAreNobodys(String topic) {
        assertThat(Senders.nameIn(topic)).isEmpty();
    }

    @Test
    void aBrokerThatIsAwayIsTriedMoreAndMoreRarely() {
        assertThat(IntStream.of(0, 1, 2, 5, 6, 1_000_000).mapToObj(BrokerLink::pause))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }
}
