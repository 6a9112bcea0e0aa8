package vietqr.messenger;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTest {
    @Test
    void nobodysTextAddsALineOrTurnsTheDirection() {
        Message message = new Message("1", "a\r\nb\u2028c\u202ed", List.of("x\ny\u0000z\t!"));
        assertThat(message.text()).isEqualTo("a b c d\nx y z !");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        Message message = new Message("1", "😀".repeat(150), Collections.nCopies(100, "y".repeat(1000)));
        assertThat(message.headline()).hasSizeLessThanOrEqualTo(200).endsWith("😀…");
        assertThat(message.lines()).hasSize(20).allMatch(line -> line.length() == 400);
    }
}
