package vietqr.qr;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Crc16Test {
    @ParameterizedTest
    @CsvSource({"123456789, 29B1", "A, B915", "'', FFFF"})
    void matchesTheCatalogue(String text, String crc) {
        assertThat(Crc16.of(text)).isEqualTo(crc);
    }
}
