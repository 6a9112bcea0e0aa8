package vietqr.voice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.kernel.Vnd;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a machine can tell of the samples of docs/voice.md: that they play, how long they last and how loud they are. */
class SampleSoundTest {
    private static final List<Long> AMOUNTS =
            List.of(5L, 15L, 21L, 24L, 105L, 1_005L, 150_000L, 2_024_000L, 1_000_000_001L);

    /** The loudest that sixteen bits can say; what was louder than that has been cut to it. */
    private static final int CLIPPED = Short.MAX_VALUE;

    private final Speech speech = new Speech(Optional.empty());

    @ParameterizedTest
    @EnumSource(Voice.class)
    void samplesAreNeitherCutAtTheTopNorTooSoft(Voice voice) throws Exception {
        for (Sentence sentence : sentences(voice)) {
            short[] samples = played(sentence);
            assertThat(loudest(samples)).as(sentence.text()).isBetween(8_000, CLIPPED - 1);
            assertThat(level(samples)).as(sentence.text()).isBetween(1_800.0, 4_300.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Voice.class)
    void samplesAreSpokenAtAPaceThatCanBeFollowed(Voice voice) throws Exception {
        for (Sentence sentence : sentences(voice)) {
            double seconds = (double) played(sentence).length / Clip.RATE;
            assertThat(seconds / sentence.words().size()).as(sentence.text()).isBetween(0.15, 1.0);
        }
    }

    private static List<Sentence> sentences(Voice voice) {
        return Stream.concat(
                        AMOUNTS.stream().map(amount -> Sentence.of(voice, voice.received(), Vnd.of(amount), Map.of())),
                        Stream.of(new Sentence(voice, voice.test())))
                .toList();
    }

    private short[] played(Sentence sentence) throws Exception {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(speech.wav(sentence)))) {
            byte[] bytes = sound.readAllBytes();
            assertThat(bytes).hasSize((int) sound.getFrameLength() * Short.BYTES);
            short[] samples = new short[bytes.length / Short.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) loudest = Math.max(loudest, Math.abs(sample));
        return loudest;
    }

    private static double level(short[] samples) {
        double squares = 0;
        for (short sample : samples) squares += (double) sample * sample;
        return Math.sqrt(squares / samples.length);
    }
}
