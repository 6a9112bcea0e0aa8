package vietqr.web.codes;

import org.junit.jupiter.api.Test;
import vietqr.qr.Anatomy;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTest {
    @Test
    void aWholeObjectIsMarkedAsAWhole() {
        assertThat(marked("0002015403100", 6)).isEqualTo(new Marked(7, "000201", "5403100", ""));
    }

    @Test
    void whatIsNoObjectIsMarkedAtItsBeginning() {
        assertThat(marked("000201XX03100", 6)).isEqualTo(new Marked(7, "000201", "XX03", "100"));
        assertThat(marked("000201🎁", 6)).isEqualTo(new Marked(7, "000201", "🎁", ""));
    }

    @Test
    void whatIsMissingIsMissingAtTheEnd() {
        assertThat(marked("000201", 6)).isEqualTo(new Marked(7, "000201", "", ""));
    }

    private static Marked marked(String text, int position) {
        return Marked.of(text, position, Anatomy.of(text));
    }
}
