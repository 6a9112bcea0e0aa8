package vietqr.intake;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DebitMarkTest {
    @Property
    void everyIdHasAMarkOfItsOwnThatIsFoundAgain(@ForAll @LongRange(min = 0) long id, @ForAll String before) {
        DebitMark mark = DebitMark.of(id);
        assertThat(mark.value()).hasSize(16).startsWith("VRF");
        assertThat(Long.parseLong(mark.value().substring(3), 36)).isEqualTo(id);
        assertThat(DebitMark.in("CT DEN " + mark + " xong")).contains(mark);
        assertThat(DebitMark.in(before + " " + mark).size()).isLessThanOrEqualTo(10);
    }

    @Example
    void banksMayBreakItAndChangeItsCase() {
        DebitMark mark = DebitMark.of(Long.MAX_VALUE);
        String text = mark.value().toLowerCase(Locale.ROOT);
        assertThat(DebitMark.in(
                        "hoan tien" + text.substring(0, 7) + " " + text.substring(7, 10) + "-" + text.substring(10)))
                .containsExactly(mark);
    }

    @Example
    void whatIsTooShortOrHasOtherLettersIsNone() {
        assertThat(DebitMark.in("VRF123")).isEmpty();
        assertThat(DebitMark.in("VRF01234567ỗ9ABC")).isEmpty();
        assertThatThrownBy(() -> DebitMark.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
