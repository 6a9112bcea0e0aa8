package vietqr.voice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.kernel.Vnd;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SpeechTest {
    private static final long[] SPECIAL_FORMS = {5, 15, 21, 24, 105, 1_005, 150_000, 2_024_000, 1_000_000_001};

    @TempDir
    Path own;

    @ParameterizedTest
    @EnumSource(Voice.class)
    void everyWordOfEveryAmountIsRecorded(Voice voice) {
        Recordings recordings = Recordings.of(voice, Optional.empty());

        LongStream.concat(LongStream.rangeClosed(1, 1_100), LongStream.of(1_000_000, 2_005_000_000L, 999_999_999_999L))
                .forEach(amount -> {
                    List<String> words = voice.words(Vnd.of(amount));
                    assertThat(recordings.clips(words)).hasSameSizeAs(words);
                });
    }

    @Test
    void theSoundIsAsLongAsItsWordsLessWhereTheyFadeIntoEachOther() throws Exception {
        Recordings recordings = Recordings.of(Voice.NORTHERN, Optional.empty());
        Sentence sentence = Sentence.of(Voice.NORTHERN, "Đã nhận {amount} đồng", Vnd.of(150_000), Map.of());
        List<Clip> clips = recordings.clips(sentence.words());
        int words = clips.stream().mapToInt(clip -> clip.samples().length).sum();

        try (AudioInputStream sound = sound(sentence)) {
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(22_050);
            assertThat(sound.getFormat().getChannels()).isEqualTo(1);
            assertThat(sound.getFrameLength())
                    .isEqualTo(words - (clips.size() - 1) * Joining.FADE + 2 * (Clip.RATE / 10));
        }
        // Đã nhận is one recording; một trăm năm mươi nghìn are five.
        assertThat(clips).hasSize(7);
    }

    /** Files for the ear, see docs/voice.md; what a machine can tell of them is that no word is missing and there is sound to the end. */
    @ParameterizedTest
    @EnumSource(Voice.class)
    void samplesForTheEarHaveEveryWord(Voice voice) throws Exception {
        Speech speech = new Speech(Optional.empty());
        Path samples = Files.createDirectories(Path.of("target", "voice-samples", voice.word()));
        for (long amount : SPECIAL_FORMS) {
            Sentence sentence = Sentence.of(voice, voice.received(), Vnd.of(amount), Map.of());
            Files.write(samples.resolve(amount + ".wav"), speech.wav(sentence));
            assertThat(speech.unheard(sentence)).isEmpty();
            try (AudioInputStream sound = sound(sentence)) {
                assertThat(sound.getFrameLength())
                        .isGreaterThan(sentence.words().size() * (long) Clip.RATE / 8);
            }
        }
        Sentence test = new Sentence(voice, voice.test());
        Files.write(samples.resolve("test.wav"), speech.wav(test));
        assertThat(speech.unheard(test)).isEmpty();
    }

    @Test
    void whatNobodyHasRecordedIsNamed() {
        Speech speech = new Speech(Optional.empty());

        assertThat(speech.unheard(new Sentence(Voice.NORTHERN, "Phở Bò, đã nhận - mười đồng. Thử nghiệm!")))
                .containsExactly("Phở", "Bò,");
    }

    @Test
    void whereWordsMeetThereIsNoClick() {
        Recordings recordings = Recordings.of(Voice.SOUTHERN, Optional.empty());
        List<Clip> clips = recordings.clips(Voice.SOUTHERN.words(Vnd.of(987_654_321)));
        int steepest =
                clips.stream().mapToInt(clip -> steepest(clip.samples())).max().orElseThrow();

        assertThat(steepest(Joining.joined(clips))).isLessThanOrEqualTo(steepest);
    }

    private static int steepest(short[] samples) {
        int steepest = 0;
        for (int i = 1; i < samples.length; i++) steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        return steepest;
    }

    @ParameterizedTest
    @EnumSource(Voice.class)
    void allWordsAreEquallyLoud(Voice voice) {
        Recordings recordings = Recordings.of(voice, Optional.empty());

        for (long amount : new long[] {15, 21, 34, 67, 98, 105, 2_000, 3_000_000, 4_000_000_000L})
            for (Clip clip : recordings.clips(voice.words(Vnd.of(amount))))
                assertThat(level(clip.samples())).isBetween(2_100.0, 4_300.0);
    }

    private static double level(short[] samples) {
        double squares = 0;
        for (short sample : samples) squares += (double) sample * sample;
        return Math.sqrt(squares / samples.length);
    }

    @Test
    void theOperatorsOwnRecordingsComeFirstAndMayBeMore() throws Exception {
        Path directory = Files.createDirectory(own.resolve("vi-north"));
        byte[] hundred;
        try (InputStream shipped = SpeechTest.class.getResourceAsStream("/vietqr/voice/vi-north/hundred.wav")) {
            hundred = shipped.readAllBytes();
        }
        Files.write(directory.resolve("n1.wav"), hundred);
        Files.write(directory.resolve("shop.wav"), hundred);
        Files.writeString(directory.resolve("units.properties"), "shop=Quán Cà Phê");

        Speech speech = new Speech(Optional.of(own));

        assertThat(speech.wav(words("một"))).isEqualTo(speech.wav(words("trăm")));
        assertThat(speech.wav(words("quán", "cà", "phê,"))).isEqualTo(speech.wav(words("trăm")));
        assertThat(speech.wav(words("hai"))).isEqualTo(new Speech(Optional.empty()).wav(words("hai")));
    }

    @Test
    void aRecordingThatCannotBeReadIsNamed() throws Exception {
        Path directory = Files.createDirectory(own.resolve("en"));
        Files.writeString(directory.resolve("n7.wav"), "no sound");

        Speech speech = new Speech(Optional.of(own));

        assertThatIllegalStateException()
                .isThrownBy(() -> speech.wav(new Sentence(Voice.ENGLISH, "seven")))
                .withMessageContaining("n7.wav");
    }

    @Test
    void wordsWithoutARecordingAreReadButNotHeard() {
        Sentence named = Sentence.of(
                Voice.NORTHERN, "{terminal}: đã nhận {amount} đồng.", Vnd.of(5_000), Map.of("terminal", "Quầy Lý"));
        Sentence bare = words("đã", "nhận", "năm", "nghìn", "đồng");

        assertThat(named.text()).isEqualTo("Quầy Lý: đã nhận năm nghìn đồng.");
        assertThat(new Speech(Optional.empty()).wav(named)).isEqualTo(new Speech(Optional.empty()).wav(bare));
    }

    private static Sentence words(String... words) {
        return new Sentence(Voice.NORTHERN, String.join(" ", words));
    }

    private static AudioInputStream sound(Sentence sentence) throws Exception {
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(new Speech(Optional.empty()).wav(sentence)));
    }
}
