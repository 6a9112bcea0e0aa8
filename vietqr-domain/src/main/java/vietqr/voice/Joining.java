package vietqr.voice;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Joins words to one sound; each fades into the next, so that no click is heard between them. */
final class Joining {
    /** Twelve milliseconds. */
    static final int FADE = Clip.RATE * 12 / 1000;

    /** So that players that lose the beginning lose nothing that is said. */
    private static final int LEAD = Clip.RATE / 10;

    private Joining() {}

    static short[] joined(List<Clip> clips) {
        int length = 2 * LEAD;
        for (Clip clip : clips) length += clip.samples().length;
        length -= FADE * Math.max(0, clips.size() - 1);
        short[] joined = new short[Math.max(length, 2 * LEAD)];
        int at = LEAD;
        for (Clip clip : clips) {
            mix(clip.samples(), joined, at);
            at += clip.samples().length - FADE;
        }
        return joined;
    }

    /** Rises over its first and falls over its last samples, above what is there of the word before. */
    private static void mix(short[] word, short[] joined, int at) {
        for (int i = 0; i < word.length; i++) {
            int fromEdge = Math.min(i, word.length - 1 - i);
            int sample = fromEdge >= FADE ? word[i] : word[i] * fromEdge / FADE;
            int sum = joined[at + i] + sample;
            joined[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
    }

    static byte[] wav(short[] samples) {
        byte[] bytes = new byte[samples.length * 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        ByteArrayOutputStream wav = new ByteArrayOutputStream(bytes.length + 64);
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(bytes), Clip.FORMAT, samples.length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return wav.toByteArray();
    }
}
