package vietqr.web.pay;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.Vnd;
import vietqr.payment.Balance;
import vietqr.payment.PaymentState;

import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class SumsTest {
    @ParameterizedTest
    @CsvSource({
        "0,      0,      0,      150000, 0",
        "100000, 0,      0,      50000,  0",
        "150000, 0,      0,      0,      0",
        "150000, 150000, 0,      0,      150000",
        "150000, 150000, 150000, 0,      0",
        "200000, 0,      0,      0,      50000",
        "150000, 0,      150000, 150000, 0"
    })
    void whatLacksAndWhatIsTooMuch(long received, long surplus, long refunded, long missing, long excess) {
        Sums sums = Sums.of(new Balance(
                Vnd.of(150_000),
                Instant.EPOCH,
                PaymentState.WAITING,
                Vnd.of(received),
                Vnd.of(surplus),
                Vnd.of(refunded),
                Optional.empty(),
                Optional.empty()));

        assertThat(sums.missing()).isEqualTo(Vnd.of(missing));
        assertThat(sums.excess()).isEqualTo(Vnd.of(excess));
    }
}
