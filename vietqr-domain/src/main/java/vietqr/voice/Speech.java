package vietqr.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.settings.Settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sentences as sound, joined from recordings; needs no network and no other program. */
@ApplicationScoped
public class Speech {
    private static final int MOST_KEPT_BYTES = 16 * 1024 * 1024;

    private final Optional<Path> own;
    private final Map<Voice, Recordings> recordings = new EnumMap<>(Voice.class);
    private final Cache<Sentence, byte[]> spoken = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((Sentence sentence, byte[] wav) -> wav.length)
            .build();

    /** For the container's proxy only. */
    protected Speech() {
        this(Optional.empty());
    }

    @Inject
    Speech(Settings settings) {
        this(settings.voiceDir());
    }

    Speech(Optional<Path> own) {
        this.own = own;
    }

    /**
     * The sentence as a WAV file: mono, 16 bits, 22,050 samples a second. Words of which there is no recording are not heard.
     *
     * @throws IllegalStateException if a recording of the operator's cannot be used; says which and why
     */
    public byte[] wav(Sentence sentence) {
        return spoken.get(
                        sentence,
                        wanted -> Joining.wav(
                                Joining.joined(recordings(wanted.voice()).clips(wanted.words()))))
                .clone();
    }

    /** The words of the sentence of which there is no recording, in their order. */
    public List<String> unheard(Sentence sentence) {
        return recordings(sentence.voice()).missing(sentence.words());
    }

    private synchronized Recordings recordings(Voice voice) {
        return recordings.computeIfAbsent(voice, wanted -> Recordings.of(wanted, own));
    }
}
