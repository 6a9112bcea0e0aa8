package vietqr.web.look;

import jakarta.faces.convert.ConverterException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DongConverterTest {
    private final DongConverter converter = new DongConverter();

    @Test
    void whatThePageShowsCanBeTyped() {
        assertThat(converter.getAsObject(null, null, "102.000 \u20ab")).isEqualTo(102_000);
        assertThat(converter.getAsObject(null, null, "102000")).isEqualTo(102_000);
        assertThat(converter.getAsObject(null, null, " ")).isNull();
    }

    @Test
    void aFractionIsNotTakenForTenTimesAsMuch() {
        assertThatThrownBy(() -> converter.getAsObject(null, null, "101.5")).isInstanceOf(ConverterException.class);
    }
}
