package vietqr.web.look;

import jakarta.faces.convert.ConverterException;
import org.junit.jupiter.api.Test;

import java.util.Locale;

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
    void whatTheFieldShowsIsGroupedAndCanBeSent() {
        for (String language : new String[] {"vi", "en"}) {
            String shown = DongConverter.written(50_000_000, Locale.forLanguageTag(language));
            assertThat(shown).isEqualTo(language.equals("vi") ? "50.000.000" : "50,000,000");
            assertThat(converter.getAsObject(null, null, shown)).isEqualTo(50_000_000);
        }
    }

    @Test
    void aFractionIsNotTakenForTenTimesAsMuch() {
        assertThatThrownBy(() -> converter.getAsObject(null, null, "101.5")).isInstanceOf(ConverterException.class);
    }
}
