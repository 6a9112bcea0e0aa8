package vietqr.image;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FittedTextTest {
    private static final Typeface FACE = Typeface.SEMI_BOLD;

    @Test
    void shortTextKeepsItsSize() {
        assertThat(FittedText.of("  Phở   Thìn ", FACE, 300, 20, 12, 2))
                .isEqualTo(new FittedText(List.of("Phở Thìn"), 20));
    }

    @Test
    void longerTextGetsSmaller() {
        FittedText fitted = FittedText.of("NGUYỄN THỊ HỒNG HẠNH", FACE, 200, 20, 12, 2);
        assertThat(fitted.lines()).containsExactly("NGUYỄN THỊ HỒNG HẠNH");
        assertThat(fitted.size()).isBetween(12.0, 20.0);
    }

    @Test
    void evenLongerTextIsBrokenBetweenWords() {
        FittedText fitted = FittedText.of("NGÂN HÀNG THƯƠNG MẠI CỔ PHẦN QUÂN ĐỘI", FACE, 200, 20, 14, 2);
        assertThat(String.join(" ", fitted.lines())).isEqualTo("NGÂN HÀNG THƯƠNG MẠI CỔ PHẦN QUÂN ĐỘI");
        assertThat(fitted.lines()).hasSize(2);
    }

    @Test
    void tooLongTextLosesItsEnd() {
        FittedText fitted = FittedText.of("W".repeat(200), FACE, 200, 20, 14, 2);
        assertThat(fitted.lines()).hasSize(2);
        assertThat(fitted.lines().get(1)).endsWith("…");
    }

    @Property(tries = 300)
    void noLineIsWiderThanAllowed(@ForAll @StringLength(max = 120) String text) {
        FittedText fitted = FittedText.of(text, FACE, 220, 20, 13, 2);
        assertThat(fitted.lines()).hasSizeBetween(1, 2).allSatisfy(line -> assertThat(FACE.width(line, fitted.size()))
                .isLessThanOrEqualTo(220.5));
    }
}
